import type { Activity, Format, QuizSettings } from '@sreda/ui';

/** What the form of the settings holds: numbers as typed, times by the clock of the school. */
export interface SettingsValues extends Pick<
  QuizSettings,
  'instructions' | 'behaviour' | 'shuffleQuestions' | 'shuffleAnswers' | 'layout' | 'gradingMethod' | 'review'
> {
  name: string;
  opensAt: string;
  closesAt: string;
  attempts: string;
  minutes: string;
  password: string;
  feedback: readonly { readonly from: string; readonly text: string }[];
}

const typed = (value: number | null): string => (value === null ? '' : String(value));
const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));
export const wholeOrEmpty = (text: string): boolean => /^\s*([1-9]\d{0,3})?\s*$/.test(text);
/** A percentage as a person types it; undefined for what is none. */
export function percentOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= 100 ? value : undefined;
}

export const toValues = (
  { name, opensAt, closesAt }: Pick<Activity, 'name' | 'opensAt' | 'closesAt'>,
  { attemptsAllowed, timeLimitMinutes, password, feedback, ...settings }: QuizSettings,
  format: Format,
): SettingsValues => ({
  ...settings,
  name,
  opensAt: format.toWall(opensAt),
  closesAt: format.toWall(closesAt),
  attempts: typed(attemptsAllowed),
  minutes: typed(timeLimitMinutes),
  password: password ?? '',
  feedback: feedback.map(({ from, text }) => ({ from: String(from).replace('.', ','), text })),
});

/** What the server takes; empty rows of feedback are left out. */
export const toBody = (
  { name, opensAt, closesAt, attempts, minutes, password, feedback, ...settings }: SettingsValues,
  format: Format,
) => ({
  name: name.trim(),
  opensAt: format.fromWall(opensAt),
  closesAt: format.fromWall(closesAt),
  settings: {
    ...settings,
    attemptsAllowed: numberOrNull(attempts),
    timeLimitMinutes: numberOrNull(minutes),
    password: password.trim() || null,
    feedback: feedback.filter(({ text }) => text.trim()).map(({ from, text }) => ({ from: percentOf(from) ?? 0, text: text.trim() })),
  },
});
