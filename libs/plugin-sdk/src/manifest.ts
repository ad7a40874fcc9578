import type { CapabilityDef } from './capabilities.js';
import type { RequestContext } from './context.js';
import type { EventDef, Hook, Subscription } from './events.js';
import type { Contribution, ExtensionPoint, Impl } from './extension-points.js';
import type { JobHandler, ScheduleDef } from './jobs.js';
import type { I18nMessage, Schema } from './messages.js';
import type { NotificationKind } from './notifications.js';
import type { PrivacyProvider } from './privacy.js';

/** kebab-case; prefixes the PostgreSQL schema ('-' becomes '_'), routes (/api/v1/<id>), capabilities (<id>:*), jobs and strings. */
export type PackageId = string;

/** Data only: readable by the CLI, the web build and the migrator without Nest, TypeORM or a validator. Libs of the core have one too. */
export interface PackageManifest {
  readonly id: PackageId;
  readonly version: string;
  /** A lib of the core cannot be disabled. */
  readonly core?: true;
  readonly requires: {
    /** Semver range of the core's API. */
    readonly core: string;
    /** Packages whose tables, API or points this one uses, with semver ranges. */
    readonly packages?: Readonly<Record<PackageId, string>>;
    /** Used when present and enabled. */
    readonly optional?: Readonly<Record<PackageId, string>>;
  };
  readonly capabilities?: { readonly $defs: Readonly<Record<string, CapabilityDef>> };
  /** What a boot failure of this plugin does; the default stops the boot. */
  readonly bootFailure?: 'fail' | 'disable';
  readonly server: () => Promise<{ readonly default: PackageServer }>;
}

export interface SettingsDef<T = unknown> {
  /** `<package>` or `<package>.<part>`. */
  readonly key: string;
  readonly scope: 'site' | 'organisation';
  readonly schema: Schema<T>;
  readonly defaults: T;
  /** Capability that may change them. */
  readonly write: string;
}

/** A typed API of one package for others: `plugins.get(quizApi)` answers the value or 'unavailable'. */
export interface PackageApi<T> {
  readonly package: PackageId;
  readonly name: string;
  readonly __type?: T;
}
export const packageApi = <T>(owner: PackageId, name: string): PackageApi<T> => Object.freeze({ package: owner, name });

export interface ProvidedApi<T = unknown> {
  readonly api: PackageApi<T>;
  readonly impl: Impl<T>;
}
export const provideApi = <T>(api: PackageApi<T>, impl: Impl<T>): ProvidedApi<T> => ({ api, impl });

export interface Lifecycle {
  enable?(ctx: RequestContext): Promise<void>;
  /** What is going on that disabling would stop, for the administrator to read first. */
  inProgress?(ctx: RequestContext): Promise<readonly I18nMessage[]>;
  uninstall?(ctx: RequestContext): Promise<void>;
}

type Class = new (...args: never[]) => object;

export interface PackageServer {
  /** A plain Nest module; its providers stay private. The host adds the classes named below to its providers. */
  readonly module: Class;
  readonly entities?: readonly Class[];
  /** TypeORM migrations in the order in which they run. */
  readonly migrations?: readonly Class[];
  readonly contributes?: readonly Contribution[];
  readonly points?: readonly ExtensionPoint<unknown>[];
  readonly provides?: readonly ProvidedApi[];
  readonly emits?: readonly EventDef<unknown>[];
  readonly subscriptions?: readonly Subscription[];
  readonly hooks?: readonly Hook[];
  readonly jobs?: readonly JobHandler[];
  readonly schedules?: readonly ScheduleDef[];
  readonly settings?: readonly SettingsDef[];
  /** Kinds of notifications that it sends. */
  readonly notifies?: readonly NotificationKind[];
  readonly lifecycle?: Impl<Lifecycle>;
  readonly privacy: Impl<PrivacyProvider> | 'stores-no-personal-data';
}

export function definePlugin<const M extends PackageManifest>(manifest: M): M {
  return Object.freeze(manifest);
}
export const definePluginServer = (server: PackageServer): PackageServer => Object.freeze(server);

/** PostgreSQL schema of a package. */
export const schemaName = (id: PackageId): string => id.replaceAll('-', '_');
