import { useTranslation } from 'react-i18next';
import { lastDay } from './days.js';

/** «1 сентября – 26 октября 2026 г.» of a span whose `until` is the first day after it. */
export function useDayRange(): (span: { readonly since: string; readonly until: string }) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });
  return ({ since, until }) => format.formatRange(new Date(since), new Date(lastDay(until)));
}
