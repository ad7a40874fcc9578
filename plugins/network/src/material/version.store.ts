import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { MaterialContent, ReadMaterial, RequestContext } from '@sreda/plugin-sdk';
import { digestOf } from '../content/content.js';
import { KeptFiles, VERSION_FILES } from './kept-files.js';

/** What versions are made of: parts, kept once by what they say. Asks nothing about who wants it. */
@Injectable()
export class VersionStore {
  constructor(
    private readonly database: Database,
    private readonly files: KeptFiles,
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
    await this.files.keep(ctx, { kind: VERSION_FILES, id: versionId }, [...fileHashes.values()].flat(), files);
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

  /** With the parts that nothing else says. */
  async remove(ctx: RequestContext, versionId: string): Promise<void> {
    const parts = await this.database.query<{ digest: string }>(ctx, `select digest from network.version_part where version_id = $1`, [
      versionId,
    ]);
    await this.database.query(ctx, `delete from network.version where id = $1`, [versionId]);
    await this.database.query(
      ctx,
      `delete from network.part p
        where p.digest = any($1::text[]) and not exists (select from network.version_part where digest = p.digest)
          and not exists (select from network.copy_part where base = p.digest)
          and not exists (select from network.offer_part where digest = p.digest) and not exists (select from network.offer_part where base = p.digest)`,
      [parts.map(({ digest }) => digest)],
    );
  }

  contentOf(ctx: RequestContext, versionId: string): Promise<MaterialContent> {
    return this.database.query<MaterialContent[number]>(
      ctx,
      `select v.part_id as id, p.kind, v.parent_id as "parentId", p.data
         from network.version_part v join network.part p using (digest) where v.version_id = $1 order by v.place`,
      [versionId],
    );
  }
}

/** SHA-256 in hex of a whole content. */
export const contentDigest = (content: MaterialContent): string =>
  createHash('sha256')
    .update(canonicalJson(content.map(({ id, parentId, kind, data }) => [id, parentId, digestOf({ kind, data })])))
    .digest('hex');
