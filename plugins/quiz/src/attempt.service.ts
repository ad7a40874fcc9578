import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Availability } from '@sreda/courses';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import {
  type Action,
  actorOf,
  conflict,
  invalid,
  type Locale,
  notFound,
  points,
  type RequestContext,
  type Separators,
} from '@sreda/plugin-sdk';
import { Access, Audit, type ContextLookup, type ContextRef, Events, Extensions } from '@sreda/plugin-sdk/server';
import { apply, behaviourFor, finish, lastStep, markOf, type QuestionAttempt, startAttempt, storeStep } from '@sreda/questions';
import type { AnswerDto, AttemptDto, SavedDto } from './attempt.dto.js';
import {
  type AttemptRow,
  type Kinds,
  type PinnedQuestion,
  questionAttemptOf,
  questionOf,
  sequenceOf,
  type SlotRow,
} from './attempt.rows.js';
import { AttemptStore, type NewSlot, type NewStep } from './attempt.store.js';
import { attemptView, fileAddress, responseOf, slotView } from './attempt.view.js';
import { capabilities } from './manifest.js';
import { attemptFinished, attemptGraded, attemptStarted } from './quiz.events.js';
import { deadlineOf, isOver, refusalToStart } from './rules.js';
import { gradeOf, markOfAttempt, rounded } from './score.js';

const SEPARATORS: Readonly<Record<Locale, Separators>> = {
  ru: { decimal: ',', thousands: ' ' },
  en: { decimal: '.', thousands: ',' },
};

const MAX_SLOTS = 10_000;

/** A student's work on a test, from the first question to the grade. The server's clock decides, and one open attempt a person and test. */
@Injectable()
export class AttemptService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly store: AttemptStore,
    private readonly grades: Grades,
    private readonly availability: Availability,
    private readonly events: Events,
    private readonly extensions: Extensions,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /** The activity of an attempt. */
  async contextOf(ctx: RequestContext, attemptId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ id: string }>(ctx, `select activity_id as id from quiz.attempt where id = $1`, [attemptId]);
    return row ? { level: 'activity', id: row.id } : null;
  }

  /** Starts an attempt, or goes on with the open one. */
  async start(ctx: RequestContext, activityId: string): Promise<AttemptDto> {
    const { personId } = actorOf(ctx);
    await this.availability.requireAvailable(ctx, activityId);
    const attemptId = await this.database.tx(ctx, (inner) => this.startOrFind(inner, activityId, personId));
    return this.get(ctx, attemptId);
  }

  /** The student's own attempt, or any for those who may see results. */
  async get(ctx: RequestContext, attemptId: string): Promise<AttemptDto> {
    const loaded = await this.store.load(ctx, attemptId);
    if (!loaded) throw notFound();
    const { attempt, slots } = loaded;
    if (attempt.personId !== actorOf(ctx).personId) {
      await this.access.require(ctx, capabilities['view-results'], { level: 'activity', id: attempt.activityId });
      this.audit.seen(ctx, [attempt.personId], 'quiz.attempt');
    } else if (attempt.state === 'open' && isOver(attempt.deadline, ctx.now())) {
      return this.finish(ctx, attemptId);
    }
    return attemptView(attempt, slots, this.kinds(), ctx.now());
  }

  /**
   * Does one thing to one question. The same answer sent again (a lost reply) is answered as before; an answer that does not follow the last
   * one known is 409 `quiz.stale-sequence`. Two queries.
   */
  async answer(ctx: RequestContext, attemptId: string, slot: number, answer: AnswerDto): Promise<SavedDto> {
    const kinds = this.kinds();
    const { attempt, row } = await this.ownSlot(ctx, attemptId, slot);
    const question = questionAttemptOf(row, kinds);
    if (!question) throw conflict('quiz.question-type-off');
    const action = actionOf(question, answer);
    const known = sequenceOf(row);
    const savedAt = ctx.now();
    const saved = (now: QuestionAttempt): SavedDto => ({
      state: lastStep(now).state,
      sequence: now.steps.length - 1,
      savedAt,
      ...(action.kind !== 'save' && { slot: slotView({ ...row, steps: stored(now) }, now, false, fileAddress(attemptId, slot)) }),
    });
    if (answer.sequence === known && isRepeated(question, action)) return saved(question);
    if (attempt.state !== 'open') throw conflict('quiz.attempt-finished');
    if (isOver(attempt.deadline, savedAt)) throw conflict('quiz.time-over');
    if (answer.sequence !== known + 1) throw conflict('quiz.stale-sequence', { sequence: known });
    const next = apply(question, action);
    if (next === question) return saved(question);
    const step = stepToStore(next, row);
    if (await this.store.appendWhileOpen(ctx, attemptId, step)) return saved(next);
    // Somebody was faster: this answer in another request, another answer, or the end. What is there now tells which.
    return this.answer(ctx, attemptId, slot, answer);
  }

  /** Closes the attempt and grades it. A second finish answers what the first did. */
  async finish(ctx: RequestContext, attemptId: string): Promise<AttemptDto> {
    const kinds = this.kinds();
    await this.database.tx(ctx, async (inner) => {
      const state = await this.store.lock(inner, attemptId);
      const loaded = state && (await this.store.load(inner, attemptId));
      if (!loaded || loaded.attempt.personId !== actorOf(ctx).personId) throw notFound();
      if (state === 'finished') return;
      const questions = loaded.slots.map((row) => ({ row, question: questionAttemptOf(row, kinds) }));
      const closed = questions.map(({ row, question }) => {
        if (!question) throw conflict('quiz.question-type-off');
        return { row, question, now: finish(question) };
      });
      const steps = closed.filter(({ question, now }) => now !== question).map(({ row, now }) => stepToStore(now, row));
      const mark = markOfAttempt(closed.map(({ now }) => now));
      await this.store.close(inner, attemptId, steps, mark);
      await this.grade(inner, loaded.attempt, mark);
    });
    const loaded = await this.store.load(ctx, attemptId);
    if (!loaded) throw notFound();
    return attemptView(loaded.attempt, loaded.slots, kinds, ctx.now());
  }

  private async grade(ctx: RequestContext, attempt: AttemptRow, mark: number | null): Promise<void> {
    const { id: attemptId, activityId, courseId, activityName, personId, number, maxMark } = attempt;
    const event = { attemptId, activityId, courseId, activityName, personId, number };
    await this.events.record(ctx, attemptFinished, attemptId, { ...event, mark, maxMark });
    if (mark !== null) await this.events.record(ctx, attemptGraded, attemptId, { ...event, mark, maxMark });
    const finished = await this.store.finishedAttempts(ctx, activityId, personId);
    await this.grades.record(ctx, { activityId, personId, ...gradeOf(finished) });
  }

  private async startOrFind(ctx: RequestContext, activityId: string, personId: string): Promise<string> {
    const facts = await this.store.startFacts(ctx, activityId, personId);
    if (!facts?.shown) throw notFound();
    if (facts.openId) return facts.openId;
    const questions = await this.store.questions(ctx, activityId);
    const refusal = refusalToStart({ ...facts, questions: questions.length }, ctx.now());
    if (refusal) throw conflict(refusal);
    const id = newId();
    const number = facts.attempts + 1;
    const maxMark = rounded(questions.reduce((sum, q) => sum + q.maxMark, 0));
    const inserted = await this.store.insertAttempt(ctx, {
      id,
      activityId,
      personId,
      number,
      maxMark,
      deadline: deadlineOf(facts, ctx.now()),
    });
    if (!inserted) {
      const open = await this.store.openAttempt(ctx, activityId, personId);
      // Started and finished by another request within this one.
      if (!open) throw conflict('quiz.try-again');
      return open.id;
    }
    await this.store.insertSlots(
      ctx,
      id,
      questions.map((q) => this.begin(ctx, q, facts.behaviour)),
    );
    const { courseId, name: activityName } = facts;
    await this.events.record(ctx, attemptStarted, id, { attemptId: id, activityId, courseId, activityName, personId, number });
    return id;
  }

  private begin(ctx: RequestContext, question: Omit<PinnedQuestion, 'behaviour'> & { slot: number }, preferred: string): NewSlot {
    const kinds = this.kinds();
    const type = kinds.types.get(question.type);
    const pinned = { ...question, behaviour: type ? behaviourFor(type, preferred) : preferred };
    const usable = questionOf(pinned, kinds);
    if (!usable) throw conflict('quiz.question-type-off');
    const variant = 1 + Math.floor(Math.random() * usable.type.variants(usable.definition));
    const started = startAttempt(usable, { variant, separators: SEPARATORS[ctx.locale], random: Math.random });
    return { slot: question.slot, pinned, step: storeStep(usable.type, usable.behaviour, lastStep(started)) };
  }

  private async ownSlot(ctx: RequestContext, attemptId: string, slot: number): Promise<{ attempt: AttemptRow; row: SlotRow }> {
    const loaded = slot > 0 && slot < MAX_SLOTS ? await this.store.load(ctx, attemptId, slot) : null;
    const row = loaded?.slots[0];
    if (!loaded || !row || loaded.attempt.personId !== actorOf(ctx).personId) throw notFound();
    return { attempt: loaded.attempt, row };
  }

  private kinds(): Kinds {
    return { types: this.extensions.all(points.questionType), behaviours: this.extensions.all(points.questionBehaviour) };
  }
}

/** The last step of a question, with the place where it goes. */
function stepToStore(question: QuestionAttempt, { slot, list }: SlotRow): NewStep {
  const mark = markOf(question);
  return {
    slot,
    list,
    number: question.steps.length - 1,
    step: storeStep(question.type, question.behaviour, lastStep(question)),
    mark: mark === null ? null : rounded(mark),
  };
}

const stored = ({ type, behaviour, steps }: QuestionAttempt) => steps.map((step) => storeStep(type, behaviour, step));

function actionOf(
  { type }: QuestionAttempt,
  { action = 'save', response, certainty }: AnswerDto,
): Exclude<Action, { kind: 'mark' | 'finish' }> {
  if (action === 'seen') return { kind: 'seen' };
  if (action === 'tryAgain') return { kind: 'tryAgain' };
  if (response === undefined || response === null) throw invalid('response', 'required');
  return { kind: action, response: type.response.schema.parse(response), ...(certainty !== undefined && { certainty }) };
}

/** The last step was made by this very action. */
function isRepeated(question: QuestionAttempt, action: ReturnType<typeof actionOf>): boolean {
  const last = lastStep(question).action;
  if (last.kind !== action.kind) return false;
  if (action.kind !== 'save' && action.kind !== 'submit') return true;
  return JSON.stringify(responseOf(question)) === JSON.stringify(action.response);
}
