import { invalid } from '@sreda/plugin-sdk';
import type { NewEventDto } from './calendar.dto.js';

const DAY_MS = 86_400_000;
/** The longest: summer holidays and some more. */
const MAX_DAYS = 120;

type Time = Pick<NewEventDto, 'startsAt' | 'endsAt' | 'firstDay' | 'lastDay'>;

/** Throws 422 unless it is either from a moment to another or whole days, not backwards and not too long. */
export function checkTime({ startsAt, endsAt, firstDay, lastDay }: Time): void {
  const [begin, end] = firstDay === null ? [startsAt, endsAt] : [new Date(firstDay), lastDay === null ? null : new Date(lastDay)];
  const [beginField, endField] = firstDay === null ? ['startsAt', 'endsAt'] : ['firstDay', 'lastDay'];
  if (!begin) throw invalid(beginField, 'required');
  if (!end) throw invalid(endField, 'required');
  if (firstDay !== null && (startsAt ?? endsAt) !== null) throw invalid('startsAt', 'days-or-moments');
  if (firstDay === null && lastDay !== null) throw invalid('lastDay', 'days-or-moments');
  if (end < begin) throw invalid(endField, 'before-begin');
  if (end.getTime() - begin.getTime() > MAX_DAYS * DAY_MS) throw invalid(endField, 'too-late', { days: MAX_DAYS });
}
