import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Events } from '@sreda/plugin-sdk/server';
import { behaviourFor, lastStep, separatorsOf, startAttempt, storeStep } from '@sreda/questions';
import type { LoadedAttempt } from './attempt.store.js';
import { type Kinds, type PinnedQuestion, questionOf } from './attempt.rows.js';
import { KindsService } from './kinds.service.js';
import { arrange } from './layout.js';
import { attemptStarted } from './quiz.events.js';
import { Candidates } from './random/candidates.js';
import { deadlineOf, type Limits, limitsFor, refusalToStart } from './rules.js';
import { rounded } from './score.js';
import { type NewSlot, overrideOf, type StartFacts, StartStore, type TestSlot } from './start.store.js';
import { type QuestionVersion, VersionsService } from './versions.service.js';

/** A question of the test with the slot that it comes from. */
interface Chosen {
  readonly origin: number;
  readonly versionId: string | null;
  readonly maxMark: number;
  readonly startsPage: boolean;
}

/** The beginning of an attempt: who may, which questions, in which order. All that chance decides is decided here and stored. */
@Injectable()
export class StartService {
  constructor(
    private readonly database: Database,
    private readonly store: StartStore,
    private readonly candidates: Candidates,
    private readonly events: Events,
    private readonly kinds: KindsService,
    private readonly versions: VersionsService,
  ) {}

  /** The new attempt as it is stored, or the id of the one that is open. */
  start(ctx: RequestContext, activityId: string, password: string | undefined): Promise<LoadedAttempt | { readonly openId: string }> {
    return this.database.tx(ctx, (inner) => this.startOrFind(inner, activityId, password));
  }

  private async startOrFind(ctx: RequestContext, activityId: string, password: string | undefined) {
    const { personId } = actorOf(ctx);
    const facts = await this.store.facts(ctx, activityId, personId);
    if (!facts?.shown) throw notFound();
    if (facts.openId) return { openId: facts.openId };
    const limits = limitsFor(facts, overrideOf(facts.override));
    const refusal = refusalToStart({ ...limits, attempts: facts.attempts, questions: facts.slots.length }, ctx.now());
    if (refusal) throw conflict(refusal);
    if (facts.password !== null && password?.trim() !== facts.password) {
      throw new Problem(403, password === undefined ? 'quiz.password-needed' : 'quiz.wrong-password');
    }
    const { loaded, slots } = await this.compose(ctx, activityId, { facts, limits });
    const { attempt } = loaded;
    if (!(await this.store.insert(ctx, attempt, slots))) {
      const open = await this.store.openAttempt(ctx, activityId, personId);
      // Started and finished by another request within this one.
      if (!open) throw conflict('quiz.try-again');
      return { openId: open.id };
    }
    const { id: attemptId, courseId, activityName, number } = attempt;
    await this.events.record(ctx, attemptStarted, attemptId, { attemptId, activityId, courseId, activityName, personId, number });
    return loaded;
  }

  /** The actor's attempt as it would begin now: nothing of it is stored. */
  async compose(
    ctx: RequestContext,
    activityId: string,
    { facts, limits }: { facts: StartFacts; limits: Limits },
  ): Promise<{ loaded: LoadedAttempt; slots: readonly NewSlot[] }> {
    const slots = await this.slotsOf(ctx, facts);
    return { slots, loaded: attemptOf(ctx, activityId, actorOf(ctx).personId, { facts, limits, slots }) };
  }

  private async slotsOf(ctx: RequestContext, facts: StartFacts): Promise<NewSlot[]> {
    const chosen = await this.choose(ctx, facts.slots);
    const versions = await this.versions.of(
      ctx,
      chosen.flatMap(({ versionId }) => versionId ?? []),
    );
    const placed = arrange(chosen, facts.layout, facts.shuffleQuestions ? Math.random : null);
    const kinds = this.kinds.on();
    return placed.map(({ question: { versionId, origin, maxMark }, slot, page }) => {
      const version = versionId && versions.get(versionId);
      if (!version) throw conflict('quiz.question-type-off');
      return { slot, page, origin, ...begin(ctx, version, { ...facts, maxMark, kinds }) };
    });
  }

  private async choose(ctx: RequestContext, slots: readonly TestSlot[]): Promise<Chosen[]> {
    const drawn = await this.candidates.draw(ctx, slots);
    const random = [...drawn.values()].flat();
    const newest = random.length > 0 ? await this.store.newestVersions(ctx, random) : new Map<string, string | null>();
    return slots.flatMap(({ number, questionId, versionId, maxMark, startsPage }) =>
      (questionId ? [versionId] : (drawn.get(number) ?? []).map((id) => newest.get(id) ?? null)).map((id, i) => ({
        origin: number,
        versionId: id,
        maxMark,
        startsPage: startsPage && i === 0,
      })),
    );
  }
}

interface HowToBegin extends Pick<StartFacts, 'behaviour' | 'shuffleAnswers'> {
  readonly maxMark: number;
  readonly kinds: Kinds;
}

function begin(ctx: RequestContext, version: QuestionVersion, { behaviour, shuffleAnswers, maxMark, kinds }: HowToBegin) {
  const type = kinds.types.get(version.type);
  const pinned: PinnedQuestion = { ...version, maxMark, behaviour: type ? behaviourFor(type, behaviour) : behaviour };
  const question = questionOf(pinned, kinds);
  if (!question) throw conflict('quiz.question-type-off');
  // Types whose parts may be mixed have the author's wish in a field of this name; the test can only take it back.
  const definition = !shuffleAnswers && 'shuffle' in question.definition ? { ...question.definition, shuffle: false } : question.definition;
  const variant = 1 + Math.floor(Math.random() * question.type.variants(question.definition));
  const started = startAttempt({ ...question, definition }, { variant, separators: separatorsOf[ctx.locale], random: Math.random });
  return { pinned, first: storeStep(question.type, question.behaviour, lastStep(started)) };
}

/** What was stored, as it would be read. */
function attemptOf(
  ctx: RequestContext,
  activityId: string,
  personId: string,
  { facts, limits, slots }: { facts: StartFacts; limits: Limits; slots: readonly NewSlot[] },
): LoadedAttempt {
  const startedAt = ctx.now();
  const attempt = {
    id: newId(),
    activityId,
    activityName: facts.name,
    courseId: facts.courseId,
    personId,
    number: facts.attempts + 1,
    state: 'open' as const,
    startedAt,
    deadline: deadlineOf(limits, startedAt),
    finishedAt: null,
    mark: null,
    maxMark: rounded(slots.reduce((sum, { pinned }) => sum + pinned.maxMark, 0)),
    closesAt: facts.closesAt,
    review: facts.review,
    bands: facts.bands,
  };
  return { attempt, slots: slots.map(({ slot, page, pinned, first }) => ({ ...pinned, slot, page, list: 1, steps: [first] })) };
}
