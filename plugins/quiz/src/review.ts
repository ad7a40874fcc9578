/** What a student may see of an own attempt, by the moment. Pure. */

/** `after`: within minutes of handing in; `later`: while the test is open; `closed`: after its closing. */
export const moments = ['during', 'after', 'later', 'closed'] as const;
export type Moment = (typeof moments)[number];

/** `response`: the questions with the answers given; `overall`: what the teacher says to a share of the marks. */
export const shownParts = ['response', 'correctness', 'mark', 'rightAnswer', 'feedback', 'overall'] as const;
export type ShownPart = (typeof shownParts)[number];

export type ReviewOptions = Readonly<Record<Moment, Readonly<Record<ShownPart, boolean>>>>;

/** Somebody who has just handed in is still talking about it; who comes back later is one of those who may tell others. */
const AFTER_MS = 2 * 60_000;

const everything = { response: true, correctness: true, mark: true, rightAnswer: true, feedback: true, overall: true };
/** Everything, as soon as the behaviour of the questions lets it be seen. */
export const SHOW_ALL: ReviewOptions = { during: everything, after: everything, later: everything, closed: everything };

export interface Times {
  readonly finishedAt: Date | null;
  readonly closesAt: Date | null;
}

export function momentOf({ finishedAt, closesAt }: Times, now: Date): Moment {
  if (!finishedAt) return 'during';
  if (closesAt && now >= closesAt) return 'closed';
  return now.getTime() - finishedAt.getTime() < AFTER_MS ? 'after' : 'later';
}

export const shownAt = (options: ReviewOptions | null, times: Times, now: Date): ReadonlySet<ShownPart> => {
  const of = (options ?? SHOW_ALL)[momentOf(times, now)];
  return new Set(shownParts.filter((part) => of[part]));
};

/** A text for everybody who has at least this share of the marks, in percent. */
export interface Band {
  readonly from: number;
  readonly text: string;
}

/** The text of the highest band reached; null: none. A sum below nothing counts as nothing. */
export function feedbackFor(bands: readonly Band[], mark: number | null, maxMark: number): string | null {
  if (mark === null || maxMark <= 0) return null;
  // Marks have seven decimals; two thirds of three questions must reach 66.67 % as a teacher writes it.
  const percent = Math.max(0, (mark / maxMark) * 100) + 0.005;
  const reached = bands.filter(({ from }) => percent >= from);
  return reached.reduce<Band | null>((top, band) => (!top || band.from > top.from ? band : top), null)?.text ?? null;
}
