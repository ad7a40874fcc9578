import type { RequestContext } from './context.js';
import type { Impl } from './extension-points.js';
import type { Schema } from './messages.js';

/** Something that happened, in the past tense: `quiz.attempt-graded`. A row written in the transaction, read after commit. */
export interface EventDef<T> {
  readonly name: string;
  readonly version: number;
  readonly payload: Schema<T>;
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

/**
 * Delivery is at least once and in order per aggregate; the handler runs in the transaction that also moves the subscription's cursor, so its
 * effects in the database happen exactly once. A handler does nothing but SQL and the outbox.
 */
export interface Subscription<T = unknown> {
  readonly on: EventDef<T>;
  /** Unique; keeps its cursor over restarts and while the plugin is disabled. */
  readonly id: string;
  readonly handler: Impl<{ handle(ctx: RequestContext, events: readonly RecordedEvent<T>[]): Promise<void> }>;
}
export const subscribe = <T>(on: EventDef<T>, id: string, handler: Subscription<T>['handler']): Subscription => ({ on, id, handler });

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
