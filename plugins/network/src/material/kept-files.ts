import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type MaterialFiles, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';

/** Owner kinds of files that parts name. */
export const VERSION_FILES = 'network.version';
export const OFFER_FILES = 'network.offer';

type Owner = { readonly kind: typeof VERSION_FILES | typeof OFFER_FILES; readonly id: string };
const TABLES = {
  [VERSION_FILES]: { table: 'network.version_file', owner: 'version_id' },
  [OFFER_FILES]: { table: 'network.offer_file', owner: 'offer_id' },
} as const;

/** What parts of a version or an offer name, by what it holds. Asks nothing about who wants it. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** In the transaction that writes the owner. */
  async keep(ctx: RequestContext, owner: Owner, hashes: Iterable<string>, from: MaterialFiles): Promise<void> {
    const { table, owner: column } = TABLES[owner.kind];
    const fileIds = new Map<string, string>();
    for (const sha256 of new Set(hashes)) {
      const { id } = await this.files.keep(ctx, sha256, Readable.from([await from.read(ctx, sha256)]));
      fileIds.set(sha256, id);
    }
    if (fileIds.size === 0) return;
    await this.files.attach(ctx, owner, [...fileIds.values()]);
    await this.database.query(
      ctx,
      `insert into ${table} (${column}, sha256, file_id) select $1, sha256, id from unnest($2::text[], $3::uuid[]) as f(sha256, id)`,
      [owner.id, [...fileIds.keys()], [...fileIds.values()]],
    );
  }

  /** By what they hold. */
  list(ctx: RequestContext, owner: Owner): Promise<{ sha256: string; fileId: string }[]> {
    const { table, owner: column } = TABLES[owner.kind];
    return this.database.query(ctx, `select sha256, file_id as "fileId" from ${table} where ${column} = $1`, [owner.id]);
  }

  of(owner: Owner): MaterialFiles {
    const { table, owner: column } = TABLES[owner.kind];
    return {
      read: async (ctx, sha256) => {
        const row = await this.database.queryOne<{ id: string }>(
          ctx,
          `select file_id as id from ${table} where ${column} = $1 and sha256 = $2`,
          [owner.id, sha256],
        );
        if (!row) throw notFound();
        return buffer(await this.files.read(ctx, row.id));
      },
    };
  }

  /** Lets go of the files of owners that are no more. */
  release(ctx: RequestContext, kind: Owner['kind'], ownerIds: readonly string[]): Promise<void> {
    return this.files.release(ctx, kind, ownerIds);
  }
}
