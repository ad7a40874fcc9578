import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Notifications, PackageHost, SharedCache } from '@sreda/kernel';
import { conflict, notFound, type RequestContext, type SettingsDef } from '@sreda/plugin-sdk';
import { Audit, Settings } from '@sreda/plugin-sdk/server';
import type { ValueDto } from './settings.dto.js';

const CHANNEL = 'sreda_settings';

interface Stored {
  /** Undefined: it does not fit its schema any more. */
  readonly value: Record<string, unknown> | undefined;
  readonly version: number;
}
type Values = ReadonlyMap<string, Stored>;
export interface DeclaredSettings {
  readonly package: string;
  readonly definition: SettingsDef;
}

/**
 * Values are few and read often, so a process keeps all of them together, checked when they are read. A stored value that no longer fits its schema (an
 * older version of the plugin wrote it) counts as absent: better the default than a page that fails.
 */
@Injectable()
export class SettingsService extends Settings implements OnModuleInit {
  readonly declared: ReadonlyMap<string, DeclaredSettings>;
  private readonly cache: SharedCache<Values>;

  constructor(
    private readonly database: Database,
    notifications: Notifications,
    private readonly audit: Audit,
    host: PackageHost,
  ) {
    super();
    this.cache = new SharedCache(database, notifications, CHANNEL);
    this.declared = new Map(
      host.packages.flatMap(({ manifest, server }) =>
        (server.settings ?? []).map((definition): [string, DeclaredSettings] => [definition.key, { package: manifest.id, definition }]),
      ),
    );
  }

  onModuleInit(): Promise<void> {
    return this.cache.listen();
  }

  override async get<T>(ctx: RequestContext, definition: SettingsDef<T>): Promise<T> {
    return (await this.inForce(ctx, definition, definition.scope === 'organisation' ? ctx.organisationId : null)).value as T;
  }

  override async of<T>(ctx: RequestContext, definition: SettingsDef<T>, organisationId: string): Promise<T> {
    return (await this.inForce(ctx, definition, organisationId)).value as T;
  }

  find(key: string): DeclaredSettings {
    const found = this.declared.get(key);
    if (!found) throw notFound();
    return found;
  }

  async inForce(ctx: RequestContext, definition: SettingsDef, organisationId: string | null): Promise<ValueDto> {
    const values = await this.cache.get(
      ctx,
      'all',
      () => this.read(ctx),
      () => null,
    );
    const own = values.get(storedKey(definition.key, organisationId));
    const candidates = [
      ['own', own],
      ['site', organisationId === null ? undefined : values.get(storedKey(definition.key, null))],
    ] as const;
    for (const [source, stored] of candidates) {
      if (stored?.value) return { value: stored.value, source, version: own?.version ?? 0 };
    }
    return { value: definition.defaults as Record<string, unknown>, source: 'default', version: own?.version ?? 0 };
  }

  /** Throws 409 when somebody changed it since `version` was read, and 422 with each wrong field. */
  async change(
    ctx: RequestContext,
    definition: SettingsDef,
    organisationId: string | null,
    value: unknown,
    version: number,
  ): Promise<void> {
    const parsed = definition.schema.parse(value);
    await this.database.tx(ctx, async (inner) => {
      const [written] = await this.database.query(
        inner,
        `insert into settings.value as v (key, organisation_id, value, changed_at, changed_by) select $1, $2, $3::jsonb, $5, $6
         where $4 = 0 or exists (select from settings.value where key = $1 and organisation_id is not distinct from $2)
         on conflict on constraint value_once do update
           set value = excluded.value, version = v.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
           where v.version = $4
         returning version`,
        [
          definition.key,
          organisationId,
          JSON.stringify(parsed),
          version,
          inner.now(),
          typeof inner.actor === 'string' ? null : inner.actor.personId,
        ],
      );
      if (!written) throw conflict('settings.changed-meanwhile');
      // Without the values: there may be a password among them.
      await this.audit.record(inner, {
        action: 'settings.change',
        subject: { kind: 'settings', id: definition.key },
        organisationIds: organisationId === null ? [] : [organisationId],
        details: { organisationId, fields: Object.keys(parsed as object) },
      });
      await this.cache.changed(inner);
    });
  }

  private async read(ctx: RequestContext): Promise<Values> {
    const rows = await this.database.query<{ key: string; organisationId: string | null; value: unknown; version: number }>(
      ctx,
      `select key, organisation_id as "organisationId", value, version from settings.value`,
    );
    return new Map(
      rows.map(({ key, organisationId, value, version }) => [
        storedKey(key, organisationId),
        { value: fitting(this.declared.get(key)?.definition, value), version },
      ]),
    );
  }
}

const storedKey = (key: string, organisationId: string | null): string => `${key} ${organisationId ?? ''}`;

function fitting(definition: SettingsDef | undefined, value: unknown): Record<string, unknown> | undefined {
  try {
    return definition?.schema.parse(value) as Record<string, unknown> | undefined;
  } catch {
    return undefined;
  }
}
