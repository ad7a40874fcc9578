import { CronExpressionParser } from 'cron-parser';

/** The first time of a cron pattern after a moment, in a zone. Throws when the pattern is wrong. */
export const nextRun = (cron: string, timeZone: string, after: Date): Date =>
  CronExpressionParser.parse(cron, { currentDate: after, tz: timeZone }).next().toDate();
