import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class QuizPrivacy implements PrivacyProvider {
  readonly tables = {
    'quiz.attempt': {
      purpose: { key: 'quiz.privacy.attempt' },
      fields: ['person_id', 'number', 'state', 'started_at', 'finished_at', 'mark'],
      keepDays: null,
    },
    'quiz.question_attempt': { purpose: { key: 'quiz.privacy.attempt' }, fields: ['state', 'mark'], keepDays: null },
    'quiz.step': { purpose: { key: 'quiz.privacy.step' }, fields: ['at', 'step'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

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
         join quiz.question_attempt q using (attempt_id, slot, list)
         join questions.question_version v on v.id = q.version_id
         where s.attempt_id = $1 order by s.slot, s.list, s.number`,
        [id],
      );
      yield { path: ['quiz', id], data: { ...attempt, answers } };
    }
  }

  async preview(ctx: RequestContext, personId: string) {
    const [row] = await this.database.query<{ attempts: number; questions: number; steps: number }>(
      ctx,
      `select count(distinct t.id)::int as attempts, count(distinct (q.attempt_id, q.slot, q.list))::int as questions, count(s.attempt_id)::int as steps
       from quiz.attempt t
       left join quiz.question_attempt q on q.attempt_id = t.id
       left join quiz.step s on s.attempt_id = q.attempt_id and s.slot = q.slot and s.list = q.list
       where t.person_id = $1`,
      [personId],
    );
    return [
      { table: 'quiz.attempt', erase: row?.attempts ?? 0, anonymise: 0 },
      { table: 'quiz.question_attempt', erase: row?.questions ?? 0, anonymise: 0 },
      { table: 'quiz.step', erase: row?.steps ?? 0, anonymise: 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from quiz.attempt where person_id = $1`, [personId]);
  }
}
