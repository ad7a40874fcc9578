import { Injectable, Module } from '@nestjs/common';
import { Database } from '@sreda/database';
import { contribute, definePlugin, definePluginServer, type FileOwner, points, type RequestContext } from '@sreda/plugin-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class ShelfInit1764000009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table shelf.reader (item_id uuid not null, person_id uuid not null)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table shelf.reader`);
  }
}

/** A plugin whose items have files and readers. */
@Injectable()
class ShelfFiles implements FileOwner {
  constructor(private readonly database: Database) {}

  async readable(ctx: RequestContext, ownerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const personId = typeof ctx.actor === 'string' ? null : ctx.actor.personId;
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select item_id as id from shelf.reader where item_id = any ($1) and person_id = $2`,
      [ownerIds, personId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

@Module({ providers: [ShelfFiles] })
class ShelfModule {}

const server = definePluginServer({
  module: ShelfModule,
  migrations: [ShelfInit1764000009100],
  contributes: [contribute(points.fileOwner, 'shelf.item', ShelfFiles)],
  privacy: 'stores-no-personal-data',
});

export default definePlugin({
  id: 'shelf',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { files: '^1.0.0' } },
  server: async () => ({ default: server }),
});
