// What a plugin injects. Each is an abstract class, so that it is a type and an injection token at once; a lib of the core implements it.
import type { Readable } from 'node:stream';
import type { RequestContext } from '../context.js';
import type { EventDef, HookDef } from '../events.js';
import type { ExtensionPoint } from '../extension-points.js';
import type { JobDef } from '../jobs.js';
import type { PackageApi, SettingsDef } from '../manifest.js';
import type { Notice } from '../notifications.js';
import type { ContextRef } from './access.decorators.js';

/** Who may do what, where. Implemented by the access package. */
export abstract class Access {
  /** One indexed query, cached for a short time and dropped when roles change. */
  abstract can(ctx: RequestContext, capability: string, at: ContextRef): Promise<boolean>;
  /** Throws 403, or 404 when the actor has no role anywhere around that context: then its existence is not told. */
  abstract require(ctx: RequestContext, capability: string, at: ContextRef): Promise<void>;
  /**
   * For list queries: a boolean SQL expression over `idColumn` (the object id of contexts of `level`) that is true where the actor has the
   * capability. Its parameters start at `$firstParameter`.
   */
  abstract visible(
    ctx: RequestContext,
    capability: string,
    level: ContextRef['level'],
    idColumn: string,
    firstParameter: number,
  ): { readonly sql: string; readonly parameters: readonly unknown[] };
  /**
   * For what is kept about one person over several schools: a boolean SQL expression over the id of an organisation that is true where the actor has
   * the capability, and in the actor's own organisations. A class teacher's or tutor's role is in a class or with a person, not in their school.
   * Its parameters start at `$firstParameter`.
   */
  abstract visibleOrOwn(
    ctx: RequestContext,
    capability: string,
    organisationIdColumn: string,
    firstParameter: number,
  ): { readonly sql: string; readonly parameters: readonly unknown[] };
  /** All capabilities that the actor has there; one query, cached like `can`. Empty for `system`, which needs none. */
  abstract capabilitiesOf(ctx: RequestContext, at: ContextRef): Promise<string[]>;
  /** Keys of the roles that the actor was given there or above; without the implicit `person` and `self`. One query, cached like `can`. */
  abstract rolesOf(ctx: RequestContext, at: ContextRef): Promise<string[]>;
  /** Ids of the organisations that a person belongs to now; for somebody who has left all of them, those that were left last. */
  abstract organisationsOf(ctx: RequestContext, personId: string): Promise<string[]>;
  /** Adds an object to the tree of contexts. In the transaction that creates the object. */
  abstract addContext(ctx: RequestContext, at: ContextRef, parent: ContextRef): Promise<void>;
  /** Removes the context and everything below it, role assignments included. */
  abstract removeContext(ctx: RequestContext, at: ContextRef): Promise<void>;
  /** Gives a role in a context from a moment (default now) until another (default for good). Idempotent for equal values. Returns its id. */
  abstract assign(
    ctx: RequestContext,
    assignment: { personId: string; role: string; at: ContextRef; from?: Date; until?: Date | null; reason?: string },
  ): Promise<string>;
  /** Ends assignments now (they stay as history). */
  abstract unassign(ctx: RequestContext, which: { personId: string; role: string; at: ContextRef }): Promise<void>;
}

/** An event to be recorded; `happened` makes one. */
export interface Happened {
  readonly event: EventDef<unknown>;
  readonly aggregateId: string;
  readonly payload: unknown;
  /** Absent: now. */
  readonly at?: Date;
}
export const happened = <T>(event: EventDef<T>, aggregateId: string, payload: T, at?: Date): Happened => ({
  event,
  aggregateId,
  payload,
  at,
});

/** The outbox. Implemented by the jobs package. */
export abstract class Events {
  /** Writes the event in the current transaction; throws outside of one. `aggregateId` orders: events of one aggregate arrive in order. */
  abstract record<T>(ctx: RequestContext, event: EventDef<T>, aggregateId: string, payload: T): Promise<void>;
  /** The same for several, in their order, in one query. */
  abstract recordAll(ctx: RequestContext, happened: readonly Happened[]): Promise<void>;
}

export interface JobStatus {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'active' | 'completed' | 'failed';
  /** 0..1 */
  readonly progress: number;
  readonly note: string | null;
  readonly result: unknown;
  readonly error: string | null;
}

/** Background work. Implemented by the jobs package. */
export abstract class Jobs {
  /** Within a transaction the job starts after the commit, and never after a rollback. Returns the job's id. */
  abstract enqueue<T>(ctx: RequestContext, job: JobDef<T>, payload: T): Promise<string>;
  /** Only to the person who started it; null when there is none. */
  abstract status(ctx: RequestContext, jobId: string): Promise<JobStatus | null>;
}

/** Runs the handlers of a hook in the caller's transaction. Implemented by the kernel. */
export abstract class Hooks {
  abstract run<T>(ctx: RequestContext, hook: HookDef<T>, value: T): Promise<void>;
}

/** Contributions of enabled packages. Implemented by the kernel; complete and frozen after boot. */
export abstract class Extensions {
  abstract all<T>(point: ExtensionPoint<T>): ReadonlyMap<string, T>;
  /** Throws a 404 Problem `kernel.extension-unavailable` when there is no such contribution or its plugin is disabled. */
  abstract get<T>(point: ExtensionPoint<T>, key: string): T;
}

/** APIs of other packages. Implemented by the kernel. */
export abstract class Plugins {
  abstract get<T>(api: PackageApi<T>): T | 'unavailable';
  abstract isEnabled(id: string): boolean;
}

/** Implemented by the settings package. */
export abstract class Settings {
  /** The organisation's own value, else the site's, else the defaults. */
  abstract get<T>(ctx: RequestContext, settings: SettingsDef<T>): Promise<T>;
  /** Those of the organisation that something belongs to, wherever the actor works now. */
  abstract of<T>(ctx: RequestContext, settings: SettingsDef<T>, organisationId: string): Promise<T>;
}

export interface AuditEntry {
  /** `<package>.<verb>`: `identity.reset-password`. */
  readonly action: string;
  /** What it was done to. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** Person whose data was seen or changed, if any: the access log that this person may read. */
  readonly personId?: string;
  /**
   * Organisations in which it happened, whose logs have it. Empty: the whole site; its log is read by nobody but those who may read that of the
   * site. Left out: the organisations of `personId`, and without a person the whole site.
   */
  readonly organisationIds?: readonly string[];
  /** No secrets and no free text about people. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Append-only record of administrative acts and of who saw personal data. Implemented by the audit package. */
export abstract class Audit {
  /** In the current transaction if there is one. */
  abstract record(ctx: RequestContext, entry: AuditEntry): Promise<void>;
  /** "`actor` opened the data of these people", once per person, purpose and hour. Never delays or fails the request. */
  abstract seen(ctx: RequestContext, personIds: readonly string[], what: string): void;
}

/** What packages below identity (logs, mail) and plugins may ask about people by id. Implemented by the identity package. */
export abstract class People {
  /** "Фамилия Имя Отчество" by id; erased and unknown people are left out. Asks nothing about who wants to know: show a name only to those who may see it. */
  abstract names(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Where mail for the person goes; null when there is no address or the account is closed. */
  abstract mailAddress(ctx: RequestContext, personId: string): Promise<string | null>;
}

/**
 * What schools share with one another by agreement. Nothing of one school is seen by another without it. `scope`: the key of a contribution to the point
 * `sharedScope`. A school shares everything with itself; sharing goes both ways. Implemented by the partnership package.
 */
export abstract class Sharing {
  /**
   * For list queries: a boolean SQL expression over the id of a school that is true for `schoolId` and for those that share the scope with it now. Its
   * parameters start at `$firstParameter`. Read it as it is asked: an agreement may end by its date, between two queries.
   */
  abstract shared(
    ctx: RequestContext,
    scope: string,
    schoolId: string,
    schoolIdColumn: string,
    firstParameter: number,
  ): { readonly sql: string; readonly parameters: readonly unknown[] };
  /**
   * The same for the school in whose name the actor works; who works for none sees none. `sees` answers the expression over a column, and one set of
   * parameters, of which the first is the own school, serves several columns.
   */
  abstract seen(
    ctx: RequestContext,
    scope: string,
    firstParameter: number,
  ): { readonly sees: (schoolIdColumn: string) => string; readonly parameters: readonly unknown[] };
  /** The same of one school. One query. */
  abstract shares(ctx: RequestContext, scope: string, schoolId: string, otherSchoolId: string): Promise<boolean>;
}

/** To what a file belongs. `kind` is the key of a contribution to the point `fileOwner`, so it begins with the package's id. */
export interface FileOwnerRef {
  readonly kind: string;
  readonly id: string;
}

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  /** Told by the contents, not by the name. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** Files that people have uploaded. Implemented by the files package, which also serves them to those whom the owner's package lets read them. */
export abstract class Files {
  /**
   * Makes these the files of `owner`, in their order, and no others: those left out are let go. In the owner's transaction. Throws 422
   * `not-yours` for a file that is neither the owner's already nor uploaded by the actor and still without an owner.
   */
  abstract attach(ctx: RequestContext, owner: FileOwnerRef, fileIds: readonly string[]): Promise<void>;
  /** Owner id → its files in their order. One query. */
  abstract of(ctx: RequestContext, kind: string, ownerIds: readonly string[]): Promise<ReadonlyMap<string, readonly FileInfo[]>>;
  /** Gives `to` copies of the files of `from`; costs no space. In a transaction. Id of the file → id of its copy. */
  abstract copy(ctx: RequestContext, from: FileOwnerRef, to: FileOwnerRef): Promise<ReadonlyMap<string, string>>;
  /** Lets go of everything that belongs to these. In the transaction that removes them. */
  abstract release(ctx: RequestContext, kind: string, ownerIds: readonly string[]): Promise<void>;
  /** Keeps something that the product itself made (an import, an export) and that is `attach`ed next. 413 and 422 as for an upload. */
  abstract keep(ctx: RequestContext, name: string, contents: Readable): Promise<FileInfo>;
  /** Throws 404. Asks nothing about who reads. */
  abstract read(ctx: RequestContext, fileId: string): Promise<Readable>;
}

/**
 * A message by e-mail. Either an address, or a person whose address is looked up when the message goes out. `toPersonId` beside `to` says whose
 * message it is: it is exported and erased with that person.
 */
export type MailMessage = (
  { readonly to: string; readonly toPersonId?: string } | { readonly to?: undefined; readonly toPersonId: string }
) & {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
};

/** Outgoing mail. Implemented by the mail package. */
export abstract class Mail {
  /** A row and a job: within a transaction the message goes out after the commit, and never after a rollback. Returns the message's id. 422 for a wrong address. */
  abstract send(ctx: RequestContext, message: MailMessage): Promise<string>;
}

/** Tells people what has happened. Implemented by the notifications package. */
export abstract class Notices {
  /**
   * In the caller's transaction: after a rollback nobody has heard of it. One statement, however many people it is for. Throws for a kind that no
   * package declares in `notifies`. Returns how many are told.
   */
  abstract notify(ctx: RequestContext, notice: Notice): Promise<number>;
}
