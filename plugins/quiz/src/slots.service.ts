import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { conflict, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { QuestionService } from '@sreda/questions';
import type { SlotDto, SlotInputDto } from './quiz.dto.js';

/** Which questions a test has. They may change only while nobody has begun: an attempt's marks are shares of what there was. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionService,
    private readonly grades: Grades,
  ) {}

  list(ctx: RequestContext, activityId: string): Promise<SlotDto[]> {
    return this.database.query<SlotDto>(
      ctx,
      `select s.number, s.question_id as "questionId", v.type as "questionType", v.name, s.max_mark::float8 as "maxMark"
       from quiz.slot s
       join questions.question q on q.id = s.question_id
       join questions.question_version v on v.id = q.version_id
       where s.activity_id = $1 order by s.number`,
      [activityId],
    );
  }

  /** Replaces all. In a transaction that holds the quiz's row. */
  async set(ctx: RequestContext, activityId: string, slots: readonly SlotInputDto[]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const quiz = await this.database.queryOne<{ courseId: string; attempts: number }>(
        inner,
        `select a.course_id as "courseId", (select count(*)::int from quiz.attempt t where t.activity_id = q.activity_id) as attempts
         from quiz.quiz q join courses.activity a on a.id = q.activity_id where q.activity_id = $1 for update of q`,
        [activityId],
      );
      if (!quiz || quiz.attempts > 0) throw conflict('quiz.has-attempts', { count: quiz?.attempts ?? 0 });
      const usable = await this.questions.usableIn(
        inner,
        quiz.courseId,
        slots.map((s) => s.questionId),
      );
      const marks = slots.map(({ questionId, maxMark }, i) => {
        const question = usable.get(questionId);
        if (!question) throw invalid(`slots.${i}.questionId`, 'unknown-question');
        return maxMark ?? question.defaultMark;
      });
      await this.database.query(inner, `delete from quiz.slot where activity_id = $1`, [activityId]);
      await this.database.query(
        inner,
        `insert into quiz.slot (activity_id, number, question_id, max_mark)
         select $1, number, question_id, max_mark
         from unnest($2::uuid[], $3::numeric[]) with ordinality as s(question_id, max_mark, number)`,
        [activityId, slots.map((s) => s.questionId), marks],
      );
      await this.grades.setItem(
        inner,
        activityId,
        marks.reduce((sum, mark) => sum + mark, 0),
      );
    });
  }
}
