import { Injectable } from '@nestjs/common';
import { type CalendarEntry, type CalendarRange, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { MAX_ENTRIES } from './calendar.dto.js';

/** What packages know that a person has in a time. Read when it is asked for; nothing is copied, so nothing is out of date. */
@Injectable()
export class CalendarService {
  constructor(private readonly extensions: Extensions) {}

  /** In the order of time, at most 1,000: the first of them. One call for each source, whatever the number of courses. */
  async of(ctx: RequestContext, personId: string, range: CalendarRange): Promise<CalendarEntry[]> {
    const sources = [...this.extensions.all(points.calendarSource).values()];
    const found = await Promise.all(sources.map((source) => source.entries(ctx, personId, { ...range, limit: MAX_ENTRIES })));
    return found
      .flat()
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_ENTRIES);
  }
}
