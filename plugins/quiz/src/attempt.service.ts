import { Injectable } from '@nestjs/common';
import { Availability } from '@sreda/courses';
import { Database } from '@sreda/database';
import { Recent } from '@sreda/kernel';
import { actorOf, invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextLookup, type ContextRef } from '@sreda/plugin-sdk/server';
import { AnswerFiles, broughtBy, filesIn } from './answer-files.js';
import { answered, handedIn } from './answering.js';
import type { AnswerDto, AnswerOutcomeDto, AttemptDto, SavedDto } from './attempt.dto.js';
import type { AttemptRow } from './attempt.rows.js';
import { AttemptStore, type LoadedAttempt, type NewStep } from './attempt.store.js';
import { attemptView } from './attempt.view.js';
import { GradeService } from './grade.service.js';
import { KindsService } from './kinds.service.js';
import { capabilities } from './manifest.js';
import { isOver } from './rules.js';
import { OpenAttempts } from './open-attempts.js';
import { StartService } from './start.service.js';

const MAX_SLOTS = 10_000;

/** An answer for one of the questions. */
type Given = AnswerDto & { readonly slot: number };
/** What became of it: saved, or why not; `step` while it is still to be written. */
type Outcome = { readonly slot: number } & ({ readonly saved: SavedDto; readonly step?: NewStep } | { readonly problem: Problem });

/** A student's work on a test, until it is handed in. The server's clock decides, and one open attempt a person and test. */
@Injectable()
export class AttemptService implements ContextLookup {
  /** It never changes. */
  private readonly activityOf = new Recent<string>(10_000);

  constructor(
    private readonly database: Database,
    private readonly store: AttemptStore,
    private readonly starts: StartService,
    private readonly availability: Availability,
    private readonly grades: GradeService,
    private readonly kinds: KindsService,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly underWay: OpenAttempts,
    private readonly files: AnswerFiles,
  ) {}

  /** The activity of an attempt. */
  async contextOf(ctx: RequestContext, attemptId: string): Promise<ContextRef | null> {
    const known = this.activityOf.get(attemptId);
    if (known) return { level: 'activity', id: known };
    const row = await this.database.queryOne<{ id: string }>(ctx, `select activity_id as id from quiz.attempt where id = $1`, [attemptId]);
    if (row) this.activityOf.set(attemptId, row.id);
    return row ? { level: 'activity', id: row.id } : null;
  }

  /** Starts an attempt, or goes on with the open one. */
  async start(ctx: RequestContext, activityId: string, password?: string): Promise<AttemptDto> {
    await this.availability.requireAvailable(ctx, activityId);
    const started = await this.starts.start(ctx, activityId, password);
    if ('openId' in started) return this.get(ctx, started.openId);
    this.activityOf.set(started.attempt.id, activityId);
    this.underWay.learn(started);
    return this.view(ctx, started, 'student');
  }

  /** The student's own attempt, or any for those who may see results. */
  async get(ctx: RequestContext, attemptId: string): Promise<AttemptDto> {
    const loaded = await this.load(ctx, attemptId);
    const { attempt } = loaded;
    if (attempt.personId !== actorOf(ctx).personId) {
      await this.access.require(ctx, capabilities['view-results'], { level: 'activity', id: attempt.activityId });
      this.audit.seen(ctx, [attempt.personId], 'quiz.attempt');
      return this.view(ctx, loaded, 'teacher');
    }
    if (attempt.state === 'open' && isOver(attempt.deadline, ctx.now())) return this.finish(ctx, attemptId);
    return this.view(ctx, loaded, 'student');
  }

  /**
   * Does one thing to one question. The same answer sent again (a lost reply) is answered as before; an answer that does not follow the last
   * one known is 409 `quiz.stale-sequence`. One query while this process knows the attempt, else two.
   */
  async answer(ctx: RequestContext, attemptId: string, slot: number, answer: AnswerDto): Promise<SavedDto> {
    const [outcome] = await this.save(ctx, attemptId, [{ ...answer, slot }]);
    if (!outcome || 'problem' in outcome) throw outcome?.problem ?? notFound();
    return outcome.saved;
  }

  /** The same for several questions, each by itself; a response that its type cannot read refuses them all. As many queries. */
  async answerAll(ctx: RequestContext, attemptId: string, given: readonly Given[]): Promise<AnswerOutcomeDto[]> {
    if (new Set(given.map(({ slot }) => slot)).size < given.length) throw invalid('answers', 'quiz.one-answer-a-question');
    const outcomes = await this.save(ctx, attemptId, given);
    return outcomes.map((outcome) =>
      'saved' in outcome
        ? { slot: outcome.slot, saved: outcome.saved, problem: null, sequence: null }
        : {
            slot: outcome.slot,
            saved: null,
            problem: outcome.problem.code,
            sequence: Number(outcome.problem.more.params?.sequence ?? NaN) || null,
          },
    );
  }

  /** Closes an own attempt and grades it. A second finish answers what the first did. */
  async finish(ctx: RequestContext, attemptId: string): Promise<AttemptDto> {
    const { personId } = actorOf(ctx);
    return this.view(ctx, await this.close(ctx, attemptId, (attempt) => attempt.personId === personId), 'student');
  }

  /** Hands in what was saved, for somebody whose time is over. Nothing happens to one whose time has been moved on meanwhile. */
  async closeOverdue(ctx: RequestContext, attemptId: string): Promise<void> {
    await this.close(ctx, attemptId, (attempt) => isOver(attempt.deadline, ctx.now()));
  }

  private async save(ctx: RequestContext, attemptId: string, given: readonly Given[]): Promise<readonly Outcome[]> {
    const slots = given.map(({ slot }) => slot).filter((slot) => slot > 0 && slot < MAX_SLOTS);
    const known = this.underWay.get(attemptId, slots);
    if (known?.attempt.personId === actorOf(ctx).personId && given.every(({ action }) => (action ?? 'save') === 'save')) {
      const outcomes = this.outcomesOf(ctx, known, given);
      const steps = stepsOf(outcomes);
      // Whatever is no news may be so only because what is known is old.
      if (steps.length === given.length) {
        const written = await this.append(ctx, known, steps, known.attempt);
        if (written.size === steps.length) {
          this.underWay.append(known, steps);
          return outcomes;
        }
      }
    }
    const loaded = await this.load(ctx, attemptId);
    if (loaded.attempt.personId !== actorOf(ctx).personId) throw notFound();
    this.underWay.learn(loaded);
    const outcomes = this.outcomesOf(ctx, loaded, given);
    const steps = stepsOf(outcomes);
    if (steps.length === 0) return outcomes;
    const written = await this.append(ctx, loaded, steps);
    if (written.size === steps.length) {
      this.underWay.append(loaded, steps);
      return outcomes;
    }
    // Somebody was faster: these answers in another request, other answers, or the end. What is there now tells which.
    this.underWay.forget(attemptId);
    return this.save(ctx, attemptId, given);
  }

  /** Files that an answer brings become the attempt's with it. Queries beside the one only for such an answer. */
  private append(ctx: RequestContext, { attempt, slots }: LoadedAttempt, steps: readonly NewStep[], known?: Pick<AttemptRow, 'deadline'>) {
    if (steps.every(({ step }) => filesIn(step).length === 0)) return this.store.appendWhileOpen(ctx, attempt.id, steps, known);
    return this.database.tx(ctx, async (inner) => {
      await this.store.lock(inner, attempt.id);
      const written = await this.store.appendWhileOpen(inner, attempt.id, steps, known);
      const brought = steps.filter(({ slot }) => written.has(slot)).flatMap((step) => broughtBy(step, slots));
      await this.files.take(inner, attempt, brought);
      return written;
    });
  }

  private outcomesOf(ctx: RequestContext, { attempt, slots: rows }: LoadedAttempt, given: readonly Given[]): readonly Outcome[] {
    return given.map((answer): Outcome => {
      const { slot } = answer;
      try {
        const row = rows.find((r) => r.slot === slot);
        if (!row) throw notFound();
        return { slot, ...answered({ attempt, row, kinds: this.kinds.on() }, answer, ctx.now()) };
      } catch (error) {
        if (error instanceof Problem && error.status !== 422) return { slot, problem: error };
        throw error;
      }
    });
  }

  private close(ctx: RequestContext, attemptId: string, may: (attempt: AttemptRow) => boolean): Promise<LoadedAttempt> {
    return this.database.tx(ctx, async (inner) => {
      // Sent together: what is read is read when the lock is held.
      const [state, loaded] = await Promise.all([this.store.lock(inner, attemptId), this.load(inner, attemptId)]);
      if (!may(loaded.attempt)) throw notFound();
      this.database.afterCommit(inner, () => this.underWay.forget(attemptId));
      if (state === 'finished') return loaded;
      const { steps, ends, questions, over } = handedIn(loaded, this.kinds.on(), inner.now());
      await this.store.close(inner, attemptId, ends, steps, over.attempt.mark);
      await this.files.keepOnly(inner, loaded, questions);
      await this.grades.finished(inner, over.attempt);
      return over;
    });
  }

  private async load(ctx: RequestContext, attemptId: string): Promise<LoadedAttempt> {
    const loaded = await this.store.load(ctx, attemptId);
    if (!loaded) throw notFound();
    return loaded;
  }

  private view(ctx: RequestContext, { attempt, slots }: LoadedAttempt, reader: 'student' | 'teacher'): AttemptDto {
    return attemptView(attempt, slots, this.kinds.on(), { now: ctx.now(), reader });
  }
}

const stepsOf = (outcomes: readonly Outcome[]): NewStep[] =>
  outcomes.flatMap((outcome) => ('step' in outcome && outcome.step ? [outcome.step] : []));
