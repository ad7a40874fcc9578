import type { Locale } from '@sreda/plugin-sdk';
import { csvOf } from '@sreda/plugin-sdk/server';
import type { Standing } from './membership.js';
import type { MembershipPageDto } from './membership.dto.js';

/** A file has no page around it that could translate. */
const WORDS: Readonly<Record<Locale, Readonly<Record<Standing | 'other' | 'unknown', string>> & { readonly head: readonly string[] }>> = {
  ru: {
    ...{
      member: 'участник',
      silent: 'следит, но не писал',
      'not-joined': 'писал, но не следит',
      other: 'подтверждено школой',
      unknown: 'Раздел другой школы',
    },
    head: ['Педагог', 'Сообщество', 'Участие', 'Тем', 'Сообщений', 'Принятых ответов', 'С', 'Адрес', 'Подтвердил'],
  },
  en: {
    ...{
      member: 'member',
      silent: 'follows, has not written',
      'not-joined': 'has written, does not follow',
      other: 'confirmed by the school',
      unknown: 'Section of another school',
    },
    head: ['Teacher', 'Community', 'Membership', 'Topics', 'Posts', 'Accepted answers', 'Since', 'Address', 'Confirmed by'],
  },
};

/** A line for each teacher and community; who is in none has one, too. */
export function membershipCsv({ items }: Pick<MembershipPageDto, 'items'>, locale: Locale): string {
  const words = WORDS[locale];
  const lines = items.flatMap(({ name, sections, others }) => {
    const rows = [
      ...sections.map((s) => [name, s.name ?? words.unknown, words[s.standing], s.topics, s.posts, s.accepted, '', '', '']),
      ...others.map((o) => [name, o.name, words.other, '', '', '', o.since, o.address, o.confirmedBy ?? '']),
    ];
    return rows.length > 0 ? rows : [[name, ...Array.from({ length: words.head.length - 1 }, () => '')]];
  });
  return csvOf([words.head, ...lines]);
}
