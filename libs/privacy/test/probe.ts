import { Injectable, Module } from '@nestjs/common';
import { Database } from '@sreda/database';
import { definePlugin, definePluginServer, type PrivacyProvider, type RequestContext } from '@sreda/plugin-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the plugin does in the present test. */
export const behaviour = { broken: false };

class ProbeInit1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table probe.note (person_id uuid not null, text text not null)`);
    await runner.query(`create table probe.mark (person_id uuid, mark integer not null)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table probe.mark, probe.note`);
  }
}

/** Keeps notes for thirty days and marks for good. */
@Injectable()
class ProbePrivacy implements PrivacyProvider {
  readonly tables = {
    'probe.note': { purpose: { key: 'probe.privacy.note' }, fields: ['person_id', 'text'], keepDays: 30 },
    'probe.mark': { purpose: { key: 'probe.privacy.mark' }, fields: ['person_id', 'mark'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const notes = await this.database.query<{ text: string }>(ctx, `select text from probe.note where person_id = $1`, [personId]);
    for (const note of notes) yield { path: ['probe', 'note'], data: note };
    if (behaviour.broken) throw new Error('broken');
  }

  async preview(ctx: RequestContext, personId: string) {
    return this.database.query<{ table: string; erase: number; anonymise: number }>(
      ctx,
      `select 'probe.note' as table, count(*)::int as erase, 0 as anonymise from probe.note where person_id = $1
       union all select 'probe.mark', 0, count(*)::int from probe.mark where person_id = $1`,
      [personId],
    );
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from probe.note where person_id = $1`, [personId]);
    await this.database.query(ctx, `update probe.mark set person_id = null where person_id = $1`, [personId]);
    if (behaviour.broken) throw new Error('broken');
  }

  async expire(ctx: RequestContext, personId: string, tables: readonly string[]): Promise<void> {
    if (behaviour.broken) throw new Error('broken');
    if (tables.includes('probe.note')) await this.database.query(ctx, `delete from probe.note where person_id = $1`, [personId]);
  }
}

@Module({ providers: [ProbePrivacy] })
class ProbeModule {}

const server = definePluginServer({ module: ProbeModule, migrations: [ProbeInit1764000009000], privacy: ProbePrivacy });

/** A plugin with personal data that builds on identity, as most do. */
export const probe = definePlugin({
  id: 'probe',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { identity: '^1.0.0' } },
  server: async () => ({ default: server }),
});
