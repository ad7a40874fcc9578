import type { RequestContext } from './context.js';
import type { Impl } from './extension-points.js';
import type { Schema } from './messages.js';

/**
 * What people do, in the words of xAPI; the web has a sentence for each. `voided`: what the object was scored with holds no longer; it leaves a trace
 * only where there is such a score.
 */
export const traceVerbs = [
  'created',
  'published',
  'imported',
  'enrolled',
  'left',
  'viewed',
  'attempted',
  'submitted',
  'scored',
  'voided',
  'completed',
  'commented',
  'attended',
] as const;
export type TraceVerb = (typeof traceVerbs)[number];

/** How an event appears in a person's digital footprint. */
export interface Trace {
  /** Whose act or result it is; absent: the actor's. */
  readonly personId?: string;
  readonly verb: TraceVerb;
  readonly object: { readonly kind: string; readonly id: string; readonly name: string };
  readonly courseId?: string | null;
  readonly result?: { readonly mark: number | null; readonly maxMark: number | null };
}

/** How far this person, or with null anybody, is with this activity may be different now. */
export interface Progress {
  readonly activityId: string;
  readonly personId: string | null;
}

/** Something that happened, in the past tense: `quiz.attempt-graded`. A row written in the transaction, read after commit. */
export interface EventDef<T> {
  readonly name: string;
  readonly version: number;
  readonly payload: Schema<T>;
  /** Absent, or null for a payload: no trace in anybody's footprint. */
  trace?(payload: T): Trace | null;
  /** Absent, or null for a payload: it changes nothing about how far anybody is with an activity. */
  progress?(payload: T): Progress | null;
}

/** An event as a subscriber gets it. */
export interface RecordedEvent<T> {
  readonly id: string;
  readonly name: string;
  readonly aggregateId: string;
  readonly organisationId: string | null;
  /** Person who caused it; null for the product itself. */
  readonly actorId: string | null;
  readonly occurredAt: Date;
  readonly payload: T;
}

export type EventFilter = (event: EventDef<unknown>) => boolean;

/**
 * Delivery is at least once and in order per aggregate; the handler runs in the transaction that also moves the subscription's cursor, so its
 * effects in the database happen exactly once. A handler does nothing but SQL and the outbox.
 */
export interface Subscription<T = unknown> {
  /** One event, or all events that packages emit and that pass. */
  readonly on: EventDef<T> | EventFilter;
  /** Unique; keeps its cursor over restarts and while the plugin is disabled. */
  readonly id: string;
  readonly handler: Impl<{ handle(ctx: RequestContext, events: readonly RecordedEvent<T>[]): Promise<void> }>;
}
export const subscribe = <T>(on: EventDef<T>, id: string, handler: Subscription<T>['handler']): Subscription => ({ on, id, handler });

/** For subscribers that understand events by what they declare; the handler finds an event's definition by its name. */
export const subscribeWhere = (on: EventFilter, id: string, handler: Subscription<unknown>['handler']): Subscription => ({
  on,
  id,
  handler,
});

/** Runs in the caller's transaction, in `order` and then by plugin id, and may throw a `Problem` to veto. */
export interface HookDef<T> {
  readonly name: `${string}.before-${string}` | `${string}.after-${string}`;
  readonly __type?: T;
}
export const defineHook = <T>(name: HookDef<T>['name']): HookDef<T> => Object.freeze({ name });

export interface Hook<T = unknown> {
  readonly on: HookDef<T>;
  readonly order: number;
  readonly handler: Impl<{ run(ctx: RequestContext, value: T): Promise<void> }>;
}
export const onHook = <T>(on: HookDef<T>, order: number, handler: Hook<T>['handler']): Hook => ({ on, order, handler });
