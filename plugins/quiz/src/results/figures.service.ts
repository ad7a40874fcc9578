import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { QuestionFiguresDto, QuestionFiguresRowDto } from './figures.dto.js';
import { figuresOf, type Score } from './figures.js';
import { isIn, type PartQuery } from './part.js';

type Row = Omit<QuestionFiguresRowDto, 'count' | 'facility' | 'discrimination'> & { scores: (Score | null)[]; attempts: number };

/** Figures about questions: no person is in them. */
@Injectable()
export class FiguresService {
  constructor(private readonly database: Database) {}

  /** Of the first attempt of each student that is graded as a whole: who comes again has learnt from the first one. In the order of the test. */
  async ofQuestions(ctx: RequestContext, activityId: string, part: PartQuery): Promise<QuestionFiguresDto> {
    const among = isIn(part, 't.person_id', 2);
    const rows = await this.database.query<Row>(
      ctx,
      `with first as (
         select distinct on (person_id) id, mark, max_mark from quiz.attempt t
         where activity_id = $1 and state = 'finished' and ${among.sql} order by person_id, number
       ), graded as (
         select * from first where mark is not null
       )
       select v.question_id as "questionId", (array_agg(v.name order by v.number desc))[1] as name, min(v.type) as "questionType",
              (select count(*)::int from graded) as attempts,
              json_agg(json_build_object('share', q.mark::float8 / q.max_mark::float8,
                'rest', case when g.max_mark > q.max_mark then (g.mark - q.mark)::float8 / (g.max_mark - q.max_mark)::float8 end)) as scores
       from graded g
       join quiz.question_attempt q on q.attempt_id = g.id and q.counts and q.max_mark > 0 and q.mark is not null
       join questions.question_version v on v.id = q.version_id
       group by v.question_id order by min(q.origin), min(v.name collate "ru-x-icu"), v.question_id`,
      [activityId, ...among.parameters],
    );
    const items = rows.map(({ scores, attempts: _, ...row }) => ({ ...row, ...figuresOf(scores.filter((score) => score !== null)) }));
    return { items, attempts: rows[0]?.attempts ?? 0 };
  }
}
