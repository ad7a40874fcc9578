import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { ATTEMPT_FILES, PREVIEW_FILES } from './answer-files.js';
import { PreviewStore } from './preview/preview.store.js';

@Injectable()
export class QuizPrivacy implements PrivacyProvider {
  readonly tables = {
    'quiz.attempt': {
      purpose: { key: 'quiz.privacy.attempt' },
      fields: ['person_id', 'number', 'state', 'started_at', 'finished_at', 'mark', 'plan'],
      keepDays: null,
    },
    'quiz.question_attempt': { purpose: { key: 'quiz.privacy.attempt' }, fields: ['first', 'state', 'mark'], keepDays: null },
    'quiz.step': { purpose: { key: 'quiz.privacy.step' }, fields: ['at', 'step', 'graded_by'], keepDays: null },
    'quiz.preview': {
      purpose: { key: 'quiz.privacy.preview' },
      fields: ['person_id', 'started_at', 'finished_at', 'mark', 'slots'],
      keepDays: null,
    },
    'quiz.override': {
      purpose: { key: 'quiz.privacy.override' },
      fields: ['person_id', 'opens_at', 'closes_at', 'time_limit_minutes', 'attempts_allowed'],
      keepDays: null,
    },
    'quiz.regrade': { purpose: { key: 'quiz.privacy.regrade' }, fields: ['started_by'], keepDays: null },
    'quiz.regrade_change': { purpose: { key: 'quiz.privacy.regrade-change' }, fields: ['old_mark', 'new_mark'], keepDays: null },
  };

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly previews: PreviewStore,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const attempts = await this.database.query<{ id: string }>(
      ctx,
      `select t.id, a.name, t.number, t.state, t.started_at as "startedAt", t.finished_at as "finishedAt", t.mark::float8, t.max_mark::float8 as "maxMark"
       from quiz.attempt t join courses.activity a on a.id = t.activity_id where t.person_id = $1 order by t.started_at, t.id`,
      [personId],
    );
    for (const { id, ...attempt } of attempts) {
      const answers = await this.database.query(
        ctx,
        `select s.slot, v.name as question, s.at, s.step
         from quiz.step s
         join quiz.attempt t on t.id = s.attempt_id
         left join quiz.question_attempt q using (attempt_id, slot, list)
         left join jsonb_to_recordset(t.plan) as p(slot int, version_id uuid) on p.slot = s.slot
         join questions.question_version v on v.id = coalesce(q.version_id, p.version_id)
         where s.attempt_id = $1 order by s.slot, s.list, s.number`,
        [id],
      );
      yield { path: ['quiz', id], data: { ...attempt, answers } };
      yield* this.filesOf(ctx, ATTEMPT_FILES, id);
    }
    const overrides = await this.database.query(
      ctx,
      `select a.name, o.opens_at as "opensAt", o.closes_at as "closesAt", o.time_limit_minutes as "timeLimitMinutes",
              o.attempts_allowed as "attemptsAllowed"
       from quiz.override o join courses.activity a on a.id = o.activity_id where o.person_id = $1 order by o.id`,
      [personId],
    );
    const previews = await this.database.query<{ id: string }>(
      ctx,
      `select p.id, a.name, p.started_at as "startedAt", p.finished_at as "finishedAt", p.mark::float8, p.slots
       from quiz.preview p join courses.activity a on a.id = p.activity_id where p.person_id = $1 order by p.started_at, p.id`,
      [personId],
    );
    if (previews.length > 0) yield { path: ['quiz', 'previews'], data: previews };
    for (const { id } of previews) yield* this.filesOf(ctx, PREVIEW_FILES, id);
    if (overrides.length > 0) yield { path: ['quiz', 'exceptions'], data: overrides };
  }

  private async *filesOf(ctx: RequestContext, kind: string, id: string) {
    for (const { id: fileId, name, mediaType } of (await this.files.of(ctx, kind, [id])).get(id) ?? []) {
      const content = await buffer(await this.files.read(ctx, fileId));
      yield { path: ['quiz', id, fileId], data: { name, mediaType, base64: content.toString('base64') } };
    }
  }

  /** The work goes; of what a teacher has marked or regraded only the name goes. */
  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<
      Record<'attempts' | 'questions' | 'steps' | 'previews' | 'changes' | 'overrides' | 'graded' | 'regrades', number>
    >(
      ctx,
      `with mine as (select id from quiz.attempt where person_id = $1)
       select (select count(*)::int from mine) as attempts,
              (select count(*)::int from quiz.question_attempt where attempt_id in (select id from mine)) as questions,
              (select count(*)::int from quiz.step where attempt_id in (select id from mine)) as steps,
              (select count(*)::int from quiz.preview where person_id = $1) as previews,
              (select count(*)::int from quiz.regrade_change where attempt_id in (select id from mine)) as changes,
              (select count(*)::int from quiz.override where person_id = $1) as overrides,
              (select count(*)::int from quiz.step where graded_by = $1 and attempt_id not in (select id from mine)) as graded,
              (select count(*)::int from quiz.regrade where started_by = $1) as regrades`,
      [personId],
    );
    const count = (name: keyof NonNullable<typeof row>): number => row?.[name] ?? 0;
    return [
      { table: 'quiz.attempt', erase: count('attempts'), anonymise: 0 },
      { table: 'quiz.question_attempt', erase: count('questions'), anonymise: 0 },
      { table: 'quiz.step', erase: count('steps'), anonymise: count('graded') },
      { table: 'quiz.preview', erase: count('previews'), anonymise: 0 },
      { table: 'quiz.override', erase: count('overrides'), anonymise: 0 },
      { table: 'quiz.regrade', erase: 0, anonymise: count('regrades') },
      { table: 'quiz.regrade_change', erase: count('changes'), anonymise: 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    const attempts = await this.database.query<{ id: string }>(ctx, `delete from quiz.attempt where person_id = $1 returning id`, [
      personId,
    ]);
    await this.files.release(
      ctx,
      ATTEMPT_FILES,
      attempts.map(({ id }) => id),
    );
    await this.previews.remove(ctx, { personId });
    await this.database.query(ctx, `delete from quiz.override where person_id = $1`, [personId]);
    await this.database.query(ctx, `update quiz.step set graded_by = null where graded_by = $1`, [personId]);
    await this.database.query(ctx, `update quiz.regrade set started_by = null where started_by = $1`, [personId]);
  }
}
