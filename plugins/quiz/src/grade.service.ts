import { Injectable } from '@nestjs/common';
import { Grades } from '@sreda/grades';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Events } from '@sreda/plugin-sdk/server';
import type { AttemptRow } from './attempt.rows.js';
import { AttemptStore } from './attempt.store.js';
import { attemptFinished, attemptGraded } from './quiz.events.js';
import { gradeOf } from './score.js';

type Graded = Pick<AttemptRow, 'id' | 'activityId' | 'courseId' | 'activityName' | 'personId' | 'number' | 'mark' | 'maxMark'>;

/** From attempts to the grade book. In the transaction of what caused it. */
@Injectable()
export class GradeService {
  constructor(
    private readonly store: AttemptStore,
    private readonly grades: Grades,
    private readonly events: Events,
  ) {}

  /** An attempt has been handed in. */
  async finished(ctx: RequestContext, attempt: Graded): Promise<void> {
    const { mark, maxMark } = attempt;
    await this.events.record(ctx, attemptFinished, attempt.id, { ...eventOf(attempt), mark, maxMark });
    await this.marked(ctx, attempt);
  }

  /** An attempt has another mark than before, or has lost it. */
  async marked(ctx: RequestContext, attempt: Graded): Promise<void> {
    const { mark, maxMark } = attempt;
    if (mark !== null) await this.events.record(ctx, attemptGraded, attempt.id, { ...eventOf(attempt), mark, maxMark });
    await this.recount(ctx, attempt);
  }

  /** Counts the grade of a person anew from all finished attempts. */
  async recount(ctx: RequestContext, { activityId, personId }: Pick<Graded, 'activityId' | 'personId'>): Promise<void> {
    const { method, attempts } = await this.store.finishedAttempts(ctx, activityId, personId);
    await this.grades.record(ctx, { activityId, personId, ...gradeOf(attempts, method) });
  }

  /** Another rule makes other grades of the same attempts. */
  async recountAll(ctx: RequestContext, activityId: string): Promise<void> {
    for (const personId of await this.store.peopleWithFinished(ctx, activityId)) await this.recount(ctx, { activityId, personId });
  }
}

const eventOf = ({ id, activityId, courseId, activityName, personId, number }: Graded) => ({
  ...{ attemptId: id, activityId, courseId, activityName },
  ...{ personId, number },
});
