import type { CompletionState, Locale } from '@sreda/plugin-sdk';
import { csvOf } from '@sreda/plugin-sdk/server';
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

/** A line for each student. */
export function progressCsv({ columns, items }: Omit<ProgressPageDto, 'next'>, locale: Locale): string {
  const words = WORDS[locale];
  const head = [words.student, words.done, ...columns.map(({ name }) => name)];
  const lines = items.map(({ name, done, cells }) => {
    const states = new Map(cells.map(({ activityId, state }) => [activityId, state]));
    return [name, done, ...columns.map(({ id }) => words[states.get(id) ?? 'incomplete'])];
  });
  return csvOf([head, ...lines]);
}
