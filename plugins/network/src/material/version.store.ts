import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { type MaterialContent, type MaterialFiles, notFound, type ReadMaterial, type RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { digestOf } from '../content/content.js';

/** Owner kind of the files of a version. */
export const VERSION_FILES = 'network.version';

/** What versions are made of: parts, kept once by what they say, and files. Asks nothing about who wants it. */
@Injectable()
export class VersionStore {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** In the transaction that writes the version. */
  async write(ctx: RequestContext, versionId: string, { content, fileHashes, files }: ReadMaterial): Promise<void> {
    const digests = await this.keepParts(ctx, content);
    await this.database.query(
      ctx,
      `insert into network.version_part (version_id, part_id, parent_id, place, digest)
       select $1, id, parent_id, place, digest from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[]) as p(id, parent_id, place, digest)`,
      [versionId, content.map(({ id }) => id), content.map(({ parentId }) => parentId), content.map((_, place) => place), digests],
    );
    const fileIds = new Map<string, string>();
    for (const sha256 of fileHashes) {
      const kept = await this.files.keep(ctx, sha256, Readable.from([await files.read(ctx, sha256)]));
      fileIds.set(sha256, kept.id);
    }
    await this.files.attach(ctx, { kind: VERSION_FILES, id: versionId }, [...fileIds.values()]);
    await this.database.query(
      ctx,
      `insert into network.version_file (version_id, sha256, file_id) select $1, sha256, id from unnest($2::text[], $3::uuid[]) as f(sha256, id)`,
      [versionId, [...fileIds.keys()], [...fileIds.values()]],
    );
  }

  /** Digests of the parts, in their order. */
  async keepParts(ctx: RequestContext, content: MaterialContent): Promise<string[]> {
    const digests = content.map(digestOf);
    await this.database.query(
      ctx,
      `insert into network.part (digest, kind, data)
       select digest, kind, data from unnest($1::text[], $2::text[], $3::jsonb[]) as p(digest, kind, data) on conflict do nothing`,
      [digests, content.map(({ kind }) => kind), content.map(({ data }) => JSON.stringify(data))],
    );
    return digests;
  }

  /** Lets go of the files of versions that are no more. */
  release(ctx: RequestContext, versionIds: readonly string[]): Promise<void> {
    return this.files.release(ctx, VERSION_FILES, versionIds);
  }

  contentOf(ctx: RequestContext, versionId: string): Promise<MaterialContent> {
    return this.database.query<MaterialContent[number]>(
      ctx,
      `select v.part_id as id, p.kind, v.parent_id as "parentId", p.data
         from network.version_part v join network.part p using (digest) where v.version_id = $1 order by v.place`,
      [versionId],
    );
  }

  filesOf(versionId: string): MaterialFiles {
    return {
      read: async (ctx, sha256) => {
        const row = await this.database.queryOne<{ fileId: string }>(
          ctx,
          `select file_id as "fileId" from network.version_file where version_id = $1 and sha256 = $2`,
          [versionId, sha256],
        );
        if (!row) throw notFound();
        return buffer(await this.files.read(ctx, row.fileId));
      },
    };
  }
}

/** SHA-256 in hex of a whole content. */
export const contentDigest = (content: MaterialContent): string =>
  createHash('sha256')
    .update(canonicalJson(content.map(({ id, parentId, kind, data }) => [id, parentId, digestOf({ kind, data })])))
    .digest('hex');
