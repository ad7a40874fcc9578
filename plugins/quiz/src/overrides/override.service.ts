import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type ContextLookup, type ContextRef, People } from '@sreda/plugin-sdk/server';
import { SettingsService } from '../settings.service.js';
import type { NewQuizOverrideDto, QuizOverrideChangeDto, QuizOverrideDto, QuizOverrideInputDto } from './override.dto.js';

const names = new Intl.Collator('ru');

/** Exceptions for single persons: other dates, more time, one more attempt. Who has an attempt open gets the new time at once. */
@Injectable()
export class OverrideService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsService,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async contextOf(ctx: RequestContext, overrideId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ id: string }>(ctx, `select activity_id as id from quiz.override where id = $1`, [
      overrideId,
    ]);
    return row ? { level: 'activity', id: row.id } : null;
  }

  /** By name. */
  async list(ctx: RequestContext, activityId: string): Promise<QuizOverrideDto[]> {
    const rows = await this.database.query<Omit<QuizOverrideDto, 'name'>>(
      ctx,
      `select id, person_id as "personId", opens_at as "opensAt", closes_at as "closesAt", time_limit_minutes as "timeLimitMinutes",
              attempts_allowed as "attemptsAllowed", version
       from quiz.override where activity_id = $1`,
      [activityId],
    );
    const personIds = rows.map(({ personId }) => personId);
    const known = await this.people.names(ctx, personIds);
    this.audit.seen(ctx, personIds, 'quiz.overrides');
    return rows.map((row) => ({ ...row, name: known.get(row.personId) ?? '—' })).sort((a, b) => names.compare(a.name, b.name));
  }

  async add(ctx: RequestContext, activityId: string, { personId, ...override }: NewQuizOverrideDto): Promise<string> {
    check(override);
    const id = newId();
    await this.database.tx(ctx, async (inner) => {
      const [added] = await this.database
        .query(
          inner,
          `insert into quiz.override (id, activity_id, person_id, opens_at, closes_at, time_limit_minutes, attempts_allowed)
           select $1, a.id, p.person_id, $4, $5, $6, $7
           from courses.activity a
           join lateral (
             select person_id from enrolment.participant where course_id = a.course_id and person_id = $3 and role = 'student' limit 1) p on true
           where a.id = $2 returning id`,
          [id, activityId, personId, ...columnsOf(override)],
        )
        .catch((error: unknown) => {
          throw violates(error, 'override_person_key') ? conflict('quiz.override-exists') : error;
        });
      if (!added) throw invalid('personId', 'quiz.not-a-student');
      await this.changed(inner, activityId, personId);
    });
    return id;
  }

  async change(ctx: RequestContext, overrideId: string, { version, ...override }: QuizOverrideChangeDto): Promise<void> {
    check(override);
    await this.database.tx(ctx, async (inner) => {
      const [changed] = await this.database.query<{ activityId: string; personId: string }>(
        inner,
        `update quiz.override set opens_at = $2, closes_at = $3, time_limit_minutes = $4, attempts_allowed = $5, version = version + 1
         where id = $1 and version = $6 returning activity_id as "activityId", person_id as "personId"`,
        [overrideId, ...columnsOf(override), version],
      );
      if (!changed) throw conflict('quiz.changed-meanwhile');
      await this.changed(inner, changed.activityId, changed.personId);
    });
  }

  async remove(ctx: RequestContext, overrideId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const [removed] = await this.database.query<{ activityId: string; personId: string }>(
        inner,
        `delete from quiz.override where id = $1 returning activity_id as "activityId", person_id as "personId"`,
        [overrideId],
      );
      if (!removed) throw notFound();
      await this.changed(inner, removed.activityId, removed.personId);
    });
  }

  private async changed(ctx: RequestContext, activityId: string, personId: string): Promise<void> {
    await this.settings.moveDeadlines(ctx, activityId, personId);
    await this.audit.record(ctx, { action: 'quiz.override', subject: { kind: 'activity', id: activityId }, personId });
  }
}

const columnsOf = ({ opensAt, closesAt, timeLimitMinutes, attemptsAllowed }: QuizOverrideInputDto): unknown[] => [
  opensAt,
  closesAt,
  timeLimitMinutes,
  attemptsAllowed,
];

function check({ opensAt, closesAt, timeLimitMinutes, attemptsAllowed }: QuizOverrideInputDto): void {
  if (opensAt && closesAt && closesAt <= opensAt) throw invalid('closesAt', 'before-opening');
  if ([opensAt, closesAt, timeLimitMinutes, attemptsAllowed].every((value) => value === null))
    throw invalid('closesAt', 'quiz.empty-override');
}
