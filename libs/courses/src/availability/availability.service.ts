import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type FieldError, notFound, points, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Extensions } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import type { ReasonDto } from './availability.dto.js';
import { allOf, type Leaf, leavesOf, missing, type Reason, type Rule, told, type Truth } from './tree.js';

/** An activity with the rules that it is under. */
export interface Restricted {
  readonly id: string;
  readonly availability: Rule | null;
  readonly sectionAvailability: Rule | null;
}
/** Null: available. A hidden activity is not there; a locked one is seen with what is missing. */
export type Standing = { readonly state: 'locked' | 'hidden'; readonly reason: ReasonDto } | null;
export type StandingOf = (activityId: string, personId: string) => Standing;

interface Closed {
  readonly state: 'locked' | 'hidden';
  readonly reason: Reason;
}
type TruthOf = (leaf: Leaf, personId: string) => Truth;

const AVAILABLE: StandingOf = () => null;
const rulesOf = ({ availability, sectionAvailability }: Restricted): Rule[] =>
  [sectionAvailability, availability].filter((rule) => rule !== null);
/** What a section and its activity wait for together. */
const both = (before: Closed | undefined, { state, reason }: Closed): Closed =>
  before ? { state: before.state === 'hidden' ? 'hidden' : state, reason: allOf([before.reason, reason]) } : { state, reason };

const keys = new WeakMap<Leaf, string>();
/** Equal conditions are one: rules are stored as their schemas let them through, so they are written alike. */
function keyOf(leaf: Leaf): string {
  const key = keys.get(leaf) ?? JSON.stringify([leaf.kind, leaf.config]);
  keys.set(leaf, key);
  return key;
}

/** What students may open. Who teaches, or looks at the course for the school, is bound by no condition. */
@Injectable()
export class Availability {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly extensions: Extensions,
  ) {}

  /**
   * Throws 403 `courses.not-available` while a student may not open the activity, 404 while it is hidden. Call it where a student opens or begins
   * something. One query when there are no conditions.
   */
  async requireAvailable(ctx: RequestContext, activityId: string): Promise<void> {
    const standing = (await this.closed(ctx, [activityId])).get(activityId);
    if (standing?.state === 'hidden') throw notFound();
    if (standing) throw new Problem(403, 'courses.not-available', { errors: fieldErrors(standing.reason) });
  }

  /** Those of the activities that the actor may not open, and why: for files and lists. One query when there are no conditions. */
  async closed(ctx: RequestContext, activityIds: readonly string[]): Promise<ReadonlyMap<string, NonNullable<Standing>>> {
    const rows = await this.database.query<Restricted>(
      ctx,
      `select a.id, a.availability, s.availability as "sectionAvailability"
       from courses.activity a join courses.section s on s.id = a.section_id
       where a.id = any($1::uuid[]) and (a.availability is not null or s.availability is not null)`,
      [activityIds],
    );
    const binding: Restricted[] = [];
    for (const row of rows) if (await this.binds(ctx, { level: 'activity', id: row.id })) binding.push(row);
    if (binding.length === 0) return new Map();
    const { personId } = actorOf(ctx);
    const standingOf = await this.of(ctx, binding, [personId]);
    return new Map(
      binding.flatMap(({ id }) => {
        const standing = standingOf(id, personId);
        return standing ? [[id, standing] as const] : [];
      }),
    );
  }

  /** Whether conditions bind the actor there: whoever learns in the course and may not change it. */
  private async binds(ctx: RequestContext, at: { level: 'course' | 'activity'; id: string }): Promise<boolean> {
    const roles = await this.access.rolesOf(ctx, at);
    return roles.includes('course-student') && !(await this.access.can(ctx, capabilities.edit, at));
  }

  /** Batched over activities × people: two calls a kind of condition, however many of each there are. */
  async of(ctx: RequestContext, activities: readonly Restricted[], personIds: readonly string[]): Promise<StandingOf> {
    const rules = activities.flatMap((activity) => rulesOf(activity).map((rule) => ({ id: activity.id, rule, reason: told(rule.when) })));
    if (rules.length === 0) return AVAILABLE;
    const truthOf = await this.evaluate(
      ctx,
      rules.map(({ rule }) => rule),
      personIds,
    );
    const closed = new Map<string, Closed>();
    for (const { id, rule, reason } of rules) {
      for (const personId of personIds) {
        const left = missing(reason, (leaf) => truthOf(leaf, personId));
        if (left) closed.set(`${id}/${personId}`, both(closed.get(`${id}/${personId}`), { state: rule.otherwise, reason: left }));
      }
    }
    const wordsOf = await this.words(
      ctx,
      [...closed.values()].map(({ reason }) => reason),
    );
    return (activityId, personId) => {
      const found = closed.get(`${activityId}/${personId}`);
      return found ? { state: found.state, reason: wordsOf(found.reason) } : null;
    };
  }

  /** Whole rules in words, in order: for who writes them. */
  async told(ctx: RequestContext, rules: readonly Rule[]): Promise<ReasonDto[]> {
    const reasons = rules.map(({ when }) => told(when));
    return reasons.map(await this.words(ctx, reasons));
  }

  private async evaluate(ctx: RequestContext, rules: readonly Rule[], personIds: readonly string[]): Promise<TruthOf> {
    const leaves = new Map(rules.flatMap(({ when }) => leavesOf(when)).map((leaf) => [keyOf(leaf), leaf]));
    const truths = new Map<string, ReadonlyMap<string, boolean>>();
    for (const [kind, condition] of this.extensions.all(points.availability)) {
      const own = [...leaves].filter(([, leaf]) => leaf.kind === kind);
      if (own.length === 0) continue;
      const rows = await condition.evaluate(
        ctx,
        own.map(([, { config }]) => config),
        personIds,
      );
      for (const [index, [key]] of own.entries()) truths.set(key, rows[index] ?? new Map());
    }
    return (leaf, personId) => truths.get(keyOf(leaf))?.get(personId);
  }

  private async words(ctx: RequestContext, reasons: readonly Reason[]): Promise<(reason: Reason) => ReasonDto> {
    const key = (leaf: Leaf, not: boolean): string => `${not}${keyOf(leaf)}`;
    const leaves = new Map(reasons.flatMap(leafReasons).map((reason) => [key(reason.leaf, reason.not), reason]));
    const texts = new Map<string, NonNullable<ReasonDto['text']>>();
    for (const [kind, condition] of this.extensions.all(points.availability)) {
      const own = [...leaves].filter(([, { leaf }]) => leaf.kind === kind);
      if (own.length === 0) continue;
      const messages = await condition.describe(
        ctx,
        own.map(([, { leaf, not }]) => ({ config: leaf.config, not })),
      );
      for (const [index, [id]] of own.entries()) texts.set(id, messages[index] ?? UNKNOWN);
    }
    const write = (reason: Reason): ReasonDto => {
      if ('leaf' in reason) return { text: texts.get(key(reason.leaf, reason.not)) ?? UNKNOWN };
      return 'all' in reason ? { all: reason.all.map(write) } : { any: reason.any.map(write) };
    };
    return write;
  }
}

const UNKNOWN = { key: 'courses.condition.unknown' };

const leafReasons = (reason: Reason): { leaf: Leaf; not: boolean }[] =>
  'leaf' in reason ? [reason] : ('all' in reason ? reason.all : reason.any).flatMap(leafReasons);

/** For a problem, which has no room for a tree: the conditions one by one. */
const fieldErrors = ({ text, all = [], any = [] }: ReasonDto): FieldError[] => [
  ...(text ? [{ field: 'availability', code: text.key, params: text.params }] : []),
  ...[...all, ...any].flatMap(fieldErrors),
];
