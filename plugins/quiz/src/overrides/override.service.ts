import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type ContextLookup, type ContextRef, People } from '@sreda/plugin-sdk/server';
import { SettingsService } from '../settings.service.js';
import type { NewQuizOverrideDto, QuizOverrideChangeDto, QuizOverrideDto, QuizOverrideInputDto } from './override.dto.js';

const names = new Intl.Collator('ru');

/** Exceptions for persons and groups: other dates, more time, one more attempt. Who has an attempt open gets the new time at once. */
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

  /** By name, groups first: they are for many. */
  async list(ctx: RequestContext, activityId: string): Promise<QuizOverrideDto[]> {
    const rows = await this.database.query<Omit<QuizOverrideDto, 'name'> & { groupName: string | null }>(
      ctx,
      `select o.id, o.person_id as "personId", o.group_id as "groupId", g.name as "groupName", o.opens_at as "opensAt", o.closes_at as "closesAt",
              o.time_limit_minutes as "timeLimitMinutes", o.attempts_allowed as "attemptsAllowed", o.version
       from quiz.override o left join enrolment."group" g on g.id = o.group_id where o.activity_id = $1`,
      [activityId],
    );
    const personIds = rows.flatMap(({ personId }) => personId ?? []);
    const known = await this.people.names(ctx, personIds);
    this.audit.seen(ctx, personIds, 'quiz.overrides');
    return rows
      .map(({ groupName, ...row }) => ({ ...row, name: groupName ?? known.get(row.personId ?? '') ?? '—' }))
      .sort((a, b) => Number(b.groupId !== null) - Number(a.groupId !== null) || names.compare(a.name, b.name));
  }

  async add(ctx: RequestContext, activityId: string, { personId, groupId, ...override }: NewQuizOverrideDto): Promise<string> {
    if ((personId === undefined) === (groupId === undefined)) throw invalid('personId', 'quiz.person-or-group');
    check(override);
    const id = newId();
    await this.database.tx(ctx, async (inner) => {
      const [added] = await this.database
        .query(
          inner,
          `insert into quiz.override (id, activity_id, person_id, group_id, opens_at, closes_at, time_limit_minutes, attempts_allowed)
           select $1, a.id, $3, $4, $5, $6, $7, $8
           from courses.activity a
           where a.id = $2 and (
             exists (select from enrolment.participant p where p.course_id = a.course_id and p.person_id = $3 and p.role = 'student')
             or exists (select from enrolment."group" g where g.course_id = a.course_id and g.id = $4)) returning id`,
          [id, activityId, personId ?? null, groupId ?? null, ...columnsOf(override)],
        )
        .catch((error: unknown) => {
          const isSecond = violates(error, 'override_person_key') || violates(error, 'override_group_key');
          throw isSecond ? conflict('quiz.override-exists') : error;
        });
      if (!added) throw groupId ? invalid('groupId', 'quiz.unknown-group') : invalid('personId', 'quiz.not-a-student');
      await this.changed(inner, activityId, personId ?? null);
    });
    return id;
  }

  async change(ctx: RequestContext, overrideId: string, { version, ...override }: QuizOverrideChangeDto): Promise<void> {
    check(override);
    await this.database.tx(ctx, async (inner) => {
      const [changed] = await this.database.query<Whose>(
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
      const [removed] = await this.database.query<Whose>(
        inner,
        `delete from quiz.override where id = $1 returning activity_id as "activityId", person_id as "personId"`,
        [overrideId],
      );
      if (!removed) throw notFound();
      await this.changed(inner, removed.activityId, removed.personId);
    });
  }

  private async changed(ctx: RequestContext, activityId: string, personId: string | null): Promise<void> {
    await this.settings.moveDeadlines(ctx, activityId, personId);
    const place = personId ? { personId } : { organisationIds: await this.settings.schoolsOf(ctx, activityId) };
    await this.audit.record(ctx, { action: 'quiz.override', subject: { kind: 'activity', id: activityId }, ...place });
  }
}

/** Of which test an exception is, and for whom; null: for a group. */
interface Whose {
  readonly activityId: string;
  readonly personId: string | null;
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
