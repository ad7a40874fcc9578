import { Injectable } from '@nestjs/common';
import { Grades } from '@sreda/grades';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Events, happened } from '@sreda/plugin-sdk/server';
import type { AttemptRow } from './attempt.rows.js';
import { AttemptStore } from './attempt.store.js';
import { attemptFinished, attemptGraded } from './quiz.events.js';
import { gradeOf } from './score.js';

type Graded = Pick<AttemptRow, 'id' | 'activityId' | 'courseId' | 'activityName' | 'personId' | 'number' | 'mark' | 'maxMark'>;

/** People whose grades are counted at a time. */
const BATCH = 200;

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
    const { id, activityId, personId, mark, maxMark } = attempt;
    await this.events.recordAll(ctx, [happened(attemptFinished, id, { ...eventOf(attempt), mark, maxMark }), ...gradedEvents([attempt])]);
    await this.recount(ctx, activityId, [personId]);
  }

  /** Attempts at a test have other marks than before, or have lost them. */
  async marked(ctx: RequestContext, activityId: string, attempts: readonly Graded[]): Promise<void> {
    await this.events.recordAll(ctx, gradedEvents(attempts));
    await this.recount(ctx, activityId, [...new Set(attempts.map(({ personId }) => personId))]);
  }

  /** Another rule makes other grades of the same attempts. */
  async recountAll(ctx: RequestContext, activityId: string): Promise<void> {
    const people = await this.store.peopleWithFinished(ctx, activityId);
    for (let i = 0; i < people.length; i += BATCH) await this.recount(ctx, activityId, people.slice(i, i + BATCH));
  }

  /** Counts the grades of these people anew from all their finished attempts. */
  private async recount(ctx: RequestContext, activityId: string, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    const { method, attempts } = await this.store.finishedAttempts(ctx, activityId, personIds);
    await this.grades.recordAll(
      ctx,
      activityId,
      personIds.map((personId) => ({ personId, ...gradeOf(attempts.get(personId) ?? [], method) })),
    );
  }
}

const gradedEvents = (attempts: readonly Graded[]) =>
  attempts.flatMap(({ mark, maxMark, ...attempt }) =>
    mark === null ? [] : [happened(attemptGraded, attempt.id, { ...eventOf(attempt), mark, maxMark })],
  );

const eventOf = ({ id, activityId, courseId, activityName, personId, number }: Omit<Graded, 'mark' | 'maxMark'>) => ({
  ...{ attemptId: id, activityId, courseId, activityName },
  ...{ personId, number },
});
