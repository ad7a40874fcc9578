import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { boundsOf, manualMark, markOf, lastStep, type QuestionAttempt } from '@sreda/questions';
import { renderTexts } from '@sreda/rich-text';
import { type AttemptRow, questionAttemptOf, sequenceOf } from '../attempt.rows.js';
import { AttemptStore } from '../attempt.store.js';
import { fileAddress, shownTo, slotView } from '../attempt.view.js';
import { GradeService } from '../grade.service.js';
import { KindsService } from '../kinds.service.js';
import { markOfAttempt, rounded } from '../score.js';
import type { PartQuery } from '../results/part.js';
import { endOf, stepToStore } from '../steps.js';
import type { AnswerToGradeDto, GradedQuestionDto, GradingQuery, AnswerMarkDto, AnswerMarkedDto } from './grading.dto.js';
import { GradingStore } from './grading.store.js';

/** Marks by hand: one question, and all that a class has answered to it. */
@Injectable()
export class GradingService {
  constructor(
    private readonly database: Database,
    private readonly store: GradingStore,
    private readonly attempts: AttemptStore,
    private readonly grades: GradeService,
    private readonly kinds: KindsService,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  questions(ctx: RequestContext, activityId: string, part: PartQuery): Promise<GradedQuestionDto[]> {
    return this.store.questions(ctx, activityId, part);
  }

  /** Answers in the order in which they were handed in; anonymous ones in one that tells nothing. */
  async answers(ctx: RequestContext, activityId: string, questionId: string, query: GradingQuery): Promise<Page<AnswerToGradeDto>> {
    const { limit, after, show, anonymous, ...part } = query;
    const cursor = readCursor(after, 2, anonymous ? 'text' : 'time');
    const rows = await this.store.answers(ctx, { activityId, questionId, waiting: show === 'waiting', anonymous, part, limit, cursor });
    if (rows.length === 0 && !cursor) await this.requireQuestion(ctx, activityId, questionId);
    const page = pageOf(rows, limit, { cursor: (row) => [row.place, row.attempt.id], item: (row) => row });
    const personIds = page.items.map(({ attempt }) => attempt.personId);
    const names = anonymous ? null : await this.people.names(ctx, personIds);
    this.audit.seen(ctx, personIds, 'quiz.answers');
    const kinds = this.kinds.on();
    const items = page.items.map(({ attempt, slot }): AnswerToGradeDto => {
      const question = questionAttemptOf(slot, kinds);
      const { min, max } = question ? boundsOf(question) : { min: 0, max: 1 };
      const forGrader = question?.type.forGrader?.(question.definition) ?? null;
      const look = { over: true, shown: shownTo(attempt, 'teacher', ctx.now()), addressOf: fileAddress(attempt, slot.slot) };
      return {
        attemptId: attempt.id,
        personId: anonymous ? null : attempt.personId,
        name: names && (names.get(attempt.personId) ?? '—'),
        finishedAt: attempt.finishedAt ?? attempt.startedAt,
        slot: slotView(slot, question, look),
        forGrader: renderTexts(forGrader, look.addressOf) as unknown as Record<string, unknown> | null,
        minMark: rounded(min * slot.maxMark),
        topMark: rounded(max * slot.maxMark),
      };
    });
    return { items, next: page.next };
  }

  /** A teacher's mark and comment; the totals follow. Throws 409 when somebody else was faster or the attempt is still open. */
  async mark(ctx: RequestContext, attemptId: string, slot: number, { mark, comment, sequence }: AnswerMarkDto): Promise<AnswerMarkedDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.attempts.lock(inner, attemptId);
      const loaded = await this.attempts.load(inner, attemptId);
      const row = loaded?.slots.find((s) => s.slot === slot);
      if (!loaded || !row) throw notFound();
      const kinds = this.kinds.on();
      const before = questionAttemptOf(row, kinds);
      if (!before) throw conflict('quiz.question-type-off');
      if (loaded.attempt.state !== 'finished') throw conflict('quiz.not-handed-in');
      if (sequenceOf(row) !== sequence) throw conflict('quiz.changed-meanwhile');
      const marked = manualMark(before, { mark, ...(comment !== undefined && { comment: { text: comment, format: 'plain' } }) });
      if ('refused' in marked) throw this.refusal(before, marked.refused);
      const now = marked.attempt;
      if (now === before) return markedOf(now, loaded.attempt.mark);
      const others = loaded.slots.filter((s) => s !== row).map((s) => questionAttemptOf(s, kinds));
      const all = [...others.map((other) => other ?? missing()), now];
      const total = markOfAttempt(all);
      await this.store.append(inner, attemptId, stepToStore(now, row), endOf(now, row), total);
      const attempt: AttemptRow = { ...loaded.attempt, mark: total };
      if (total !== loaded.attempt.mark) await this.grades.marked(inner, attempt.activityId, [attempt]);
      await this.audit.record(inner, {
        action: 'quiz.mark',
        subject: { kind: 'attempt', id: attemptId },
        personId: attempt.personId,
        details: { slot, mark: markOf(now) },
      });
      return markedOf(now, total);
    });
  }

  /** One of which all answers are graded is there; one that the test has not is not. */
  private async requireQuestion(ctx: RequestContext, activityId: string, questionId: string): Promise<void> {
    const questions = await this.store.questions(ctx, activityId);
    if (!questions.some((question) => question.questionId === questionId)) throw notFound();
  }

  private refusal(question: QuestionAttempt, why: 'not-finished' | 'out-of-range'): Error {
    if (why === 'not-finished') return conflict('quiz.not-handed-in');
    const { min, max } = boundsOf(question);
    return invalid('mark', 'quiz.mark-out-of-range', { min: rounded(min * question.maxMark), max: rounded(max * question.maxMark) });
  }
}

const missing = (): never => {
  throw conflict('quiz.question-type-off');
};

function markedOf(question: QuestionAttempt, attemptMark: number | null): AnswerMarkedDto {
  const mark = markOf(question);
  return {
    state: lastStep(question).state,
    sequence: question.steps.length - 1,
    mark: mark === null ? null : rounded(mark),
    attemptMark,
  };
}
