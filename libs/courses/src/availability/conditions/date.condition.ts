import { Injectable } from '@nestjs/common';
import { type ActivityCopy, type AvailabilityCondition, type I18nMessage, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { schemaOf, Text } from '@sreda/plugin-sdk/server';

const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/;

/** Moments in UTC; the editor takes and shows them by the clock of the school. */
class DateConfig {
  @Text({ max: 30, pattern: MOMENT, optional: true, description: 'From this moment on' })
  from?: string;
  @Text({ max: 30, pattern: MOMENT, optional: true, description: 'Up to, and not including, this moment' })
  until?: string;
}

/** The time between two moments, one of which may be left out. */
@Injectable()
export class DateCondition implements AvailabilityCondition<DateConfig> {
  readonly config = schemaOf(DateConfig);

  check(_ctx: RequestContext, _courseId: string, { from, until }: DateConfig): Promise<void> {
    if (from === undefined && until === undefined) throw invalid('from', 'required');
    if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from)) throw invalid('until', 'before-opening');
    return Promise.resolve();
  }

  waitsFor(): readonly string[] {
    return [];
  }

  evaluate(ctx: RequestContext, configs: readonly DateConfig[], personIds: readonly string[]) {
    const now = ctx.now().getTime();
    const holds = ({ from, until }: DateConfig): boolean =>
      (from === undefined || now >= Date.parse(from)) && (until === undefined || now < Date.parse(until));
    return Promise.resolve(configs.map((config) => new Map(personIds.map((id) => [id, holds(config)]))));
  }

  describe(_ctx: RequestContext, wanted: readonly { config: DateConfig; not: boolean }[]) {
    return Promise.resolve(wanted.map(({ config, not }) => words(config, not)));
  }

  copy({ from, until }: DateConfig, { shift }: Pick<ActivityCopy, 'shift'>): DateConfig {
    const moved = (at: string): string => shift(new Date(at)).toISOString();
    return { ...(from !== undefined && { from: moved(from) }), ...(until !== undefined && { until: moved(until) }) };
  }
}

function words({ from, until }: DateConfig, not: boolean): I18nMessage {
  if (from !== undefined && until !== undefined) {
    return { key: `courses.condition.date-${not ? 'outside' : 'between'}`, params: { from, until } };
  }
  const [at, begins] = from === undefined ? [until ?? '', not] : [from, !not];
  return { key: `courses.condition.date-${begins ? 'from' : 'until'}`, params: { at } };
}
