/** The order of the questions of an attempt and their pages. Pure; what comes out is stored with the attempt. */
import { shuffled } from '@sreda/plugin-sdk';

/** A question a page, all on one page, or where the teacher has put breaks. */
export const layouts = ['one', 'all', 'breaks'] as const;
export type Layout = (typeof layouts)[number];

export interface Placed<Q> {
  readonly question: Q;
  /** From 1, without gaps. */
  readonly slot: number;
  readonly page: number;
}

/** `random` answers numbers in [0, 1); without it nothing is shuffled. Where the teacher has put breaks, questions stay on their page. */
export function arrange<Q extends { readonly startsPage: boolean }>(
  questions: readonly Q[],
  layout: Layout,
  random: (() => number) | null,
): Placed<Q>[] {
  const parts = layout === 'breaks' ? pagesOf(questions) : [questions];
  const ordered = parts.flatMap((part, i) => (random ? shuffled(part, random) : part).map((question) => ({ question, part: i + 1 })));
  return ordered.map(({ question, part }, i) => ({ question, slot: i + 1, page: layout === 'one' ? i + 1 : part }));
}

function pagesOf<Q extends { readonly startsPage: boolean }>(questions: readonly Q[]): Q[][] {
  const pages: Q[][] = [];
  for (const question of questions) {
    const page = pages.at(-1);
    if (!page || question.startsPage) pages.push([question]);
    else page.push(question);
  }
  return pages;
}
