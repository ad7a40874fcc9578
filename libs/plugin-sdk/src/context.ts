export type Locale = 'ru' | 'en';

/** Who acts. `system` is the product itself (jobs, migrations, CLI), `anonymous` a visitor who has not signed in. */
export type Actor = { readonly personId: string; readonly accountId: string } | 'system' | 'anonymous';

/**
 * Explicit first argument of every service. It carries the transaction (see `Database.tx`), so services never ask a container for the
 * current request and jobs, tests and the CLI call them the same way.
 */
export interface RequestContext {
  readonly actor: Actor;
  /** The school (or other organisation) in whose name the actor works now; null for the whole site. */
  readonly organisationId: string | null;
  /** IANA zone of that organisation: every date-only rule is computed in it. */
  readonly timeZone: string;
  readonly locale: Locale;
  /**
   * Id of the course that the actor, who teaches it, looks at as its students see it; null: as oneself. `Access` answers accordingly, and nothing is
   * written meanwhile.
   */
  readonly asStudentOf: string | null;
  /** Number for support: in every error answer and log line of this request or job. */
  readonly requestId: string;
  readonly signal: AbortSignal;
  now(): Date;
}

/** The person who acts. Throws for `system` and `anonymous`: a route that calls it must require a capability. */
export function actorOf(ctx: RequestContext): { readonly personId: string; readonly accountId: string } {
  if (typeof ctx.actor === 'string') throw new Error(`This needs a signed-in person, but the actor is ${ctx.actor}`);
  return ctx.actor;
}
