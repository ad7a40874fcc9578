import type { Locale } from '@sreda/plugin-sdk';
import { csvOf } from '@sreda/plugin-sdk/server';
import type { ConsultationFigureDto, ConsultationFiguresDto } from './figures.dto.js';

/** A file has no page around it that could translate. */
const WORDS: Readonly<
  Record<Locale, Readonly<Record<'total' | 'theme' | 'school' | 'personal', string>> & { readonly head: readonly string[] }>
> = {
  ru: {
    ...{ total: 'Всего', theme: 'Тема', school: 'Школа', personal: 'От себя' },
    head: [
      'Что считается',
      'Название',
      'Запросов',
      'Открыто',
      'Просрочено',
      'С ответом',
      'В срок',
      'До ответа, часов',
      'Оценок',
      'Средняя оценка',
    ],
  },
  en: {
    ...{ total: 'In all', theme: 'Theme', school: 'School', personal: 'For oneself' },
    head: ['Counted by', 'Name', 'Requests', 'Open', 'Overdue', 'Answered', 'In term', 'Hours until the answer', 'Ratings', 'Mean rating'],
  },
};

/** The tables of the page below each other. */
export function figuresCsv({ total, byTheme, bySchool }: ConsultationFiguresDto, locale: Locale): string {
  const { head, ...words } = WORDS[locale];
  const line = (by: string, name: string, row: ConsultationFigureDto) => [
    ...[by, name, row.asked, row.open, row.overdue, row.answered, row.inTerm, row.medianHours, row.ratings, row.meanRating],
  ];
  return csvOf([
    head,
    line(words.total, '', total),
    ...byTheme.map((row) => line(words.theme, row.name, row)),
    ...bySchool.map((row) => line(words.school, row.name || words.personal, row)),
  ]);
}
