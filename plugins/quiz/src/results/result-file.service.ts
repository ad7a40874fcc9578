import { Injectable } from '@nestjs/common';
import { ActivityService } from '@sreda/courses';
import type { Locale, RequestContext } from '@sreda/plugin-sdk';
import { Audit, csvOf } from '@sreda/plugin-sdk/server';
import { SettingsService } from '../settings.service.js';
import type { ResultFilter } from './result.dto.js';
import { ResultsService } from './results.service.js';

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Ученик', 'Попытка', 'Состояние', 'Начато', 'Сдано', 'Балл', 'Из'],
  en: ['Student', 'Attempt', 'State', 'Started', 'Handed in', 'Points', 'Out of'],
};
/** Whose order of day and month a table program and a reader take alike: `22.11.2026, 14:30`, `2026-11-22 14:30`. */
const DATES: Readonly<Record<Locale, string>> = { ru: 'ru', en: 'sv' };
const STATES: Readonly<Record<Locale, Readonly<Record<'open' | 'finished' | 'waiting', string>>>> = {
  ru: { open: 'не закончено', finished: 'сдано', waiting: 'ждёт проверки' },
  en: { open: 'not finished', finished: 'handed in', waiting: 'waits for grading' },
};

/** Results that leave the system: each such file is in the audit log. */
@Injectable()
export class ResultFileService {
  constructor(
    private readonly settings: SettingsService,
    private readonly results: ResultsService,
    private readonly activities: ActivityService,
    private readonly audit: Audit,
  ) {}

  async csv(ctx: RequestContext, activityId: string, query: ResultFilter): Promise<{ name: string; contents: string }> {
    const { name } = await this.activities.get(ctx, activityId);
    const rows = await this.results.all(ctx, activityId, query);
    const time = (at: Date | null): string =>
      at ? new Intl.DateTimeFormat(DATES[ctx.locale], { dateStyle: 'short', timeStyle: 'short', timeZone: ctx.timeZone }).format(at) : '';
    const lines = rows.map((row) => {
      const state = row.state === 'finished' && row.grade === null ? 'waiting' : row.state;
      return [row.name, row.number, STATES[ctx.locale][state], time(row.startedAt), time(row.finishedAt), row.grade, row.maxGrade];
    });
    await this.audit.record(ctx, {
      action: 'quiz.export-results',
      subject: { kind: 'activity', id: activityId },
      organisationIds: await this.settings.schoolsOf(ctx, activityId),
      details: { rows: rows.length },
    });
    return { name: `${name}.csv`, contents: csvOf([HEAD[ctx.locale], ...lines]) };
  }
}
