import type { CompletionState, Locale } from '@sreda/plugin-sdk';
import type { ProgressPageDto } from './completion.dto.js';

/** A file has no page around it that could translate. */
const WORDS: Readonly<Record<Locale, Readonly<Record<CompletionState | 'student' | 'done', string>>>> = {
  ru: {
    student: 'Ученик',
    done: 'Выполнено',
    incomplete: '',
    begun: 'начато',
    complete: 'выполнено',
    passed: 'зачтено',
    failed: 'не зачтено',
  },
  en: { student: 'Student', done: 'Done', incomplete: '', begun: 'begun', complete: 'done', passed: 'passed', failed: 'not passed' },
};

/** Spreadsheets run what begins like a formula; an apostrophe makes it text. Semicolons, for the Russian Excel takes no commas. */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** UTF-8 with a byte order mark, which tells Excel that it is. */
export function progressCsv({ columns, items }: Omit<ProgressPageDto, 'next'>, locale: Locale): string {
  const words = WORDS[locale];
  const head = [words.student, words.done, ...columns.map(({ name }) => name)];
  const lines = items.map(({ name, done, cells }) => {
    const states = new Map(cells.map(({ activityId, state }) => [activityId, state]));
    return [name, done, ...columns.map(({ id }) => words[states.get(id) ?? 'incomplete'])];
  });
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(cell).join(';')}\r\n`).join('')}`;
}
