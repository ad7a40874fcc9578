import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { memberTodaySql } from '@sreda/identity';
import type { MaterialUse, QuestionUse, RequestContext } from '@sreda/plugin-sdk';

/** What pupils have done with questions in attempts that are handed in; the mark that counts, as in the results of a test. */
@Injectable()
export class QuizQuestionUse implements QuestionUse {
  constructor(private readonly database: Database) {}

  async figures(ctx: RequestContext, questionIds: readonly string[]): Promise<MaterialUse> {
    const row = await this.database.queryOne<MaterialUse>(
      ctx,
      `with answer as (
         select t.person_id, q.mark / nullif(q.max_mark, 0) as share
           from questions.question_version v join quiz.question_attempt q on q.version_id = v.id and q.counts
           join quiz.attempt t on t.id = q.attempt_id and t.state = 'finished'
          where v.question_id = any ($1::uuid[])),
       pupil as (
         select distinct m.person_id, m.organisation_id from identity.membership m join identity.organisation o on o.id = m.organisation_id
          where m.kind = 'student' and ${memberTodaySql('$2')} and m.person_id in (select person_id from answer))
       select (select count(distinct person_id)::int from pupil) as pupils, (select count(distinct organisation_id)::int from pupil) as classes,
              count(share)::int as answers, avg(share)::float8 as mean
         from answer where person_id in (select person_id from pupil)`,
      [questionIds, ctx.now()],
    );
    return row ?? { pupils: 0, classes: 0, answers: 0, mean: null };
  }
}
