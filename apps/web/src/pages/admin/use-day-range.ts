import { useFormat } from '@sreda/ui';
import { lastDay } from './days.js';

/** «1 сентября – 26 октября 2026 г.» of a span whose `until` is the first day after it. */
export function useDayRange(): (span: { readonly since: string; readonly until: string }) => string {
  const format = useFormat();
  return ({ since, until }) => format.dateRange(since, lastDay(until));
}
