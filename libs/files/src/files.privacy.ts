import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

/**
 * Who has uploaded what. The files themselves belong to the packages that took them, which export, keep and erase them with their own objects;
 * here go the uploads that nobody has taken, and the uploader's name.
 */
@Injectable()
export class FilesPrivacy implements PrivacyProvider {
  readonly tables = {
    'files.file': { purpose: { key: 'files.privacy.file' }, fields: ['name', 'uploaded_by', 'created_at'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select f.name, b.media_type as "mediaType", b.size::float8 as size, f.created_at as "createdAt"
         from files.file f join files.blob b using (sha256) where f.uploaded_by = $1 order by f.id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['files'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ erase: number; anonymise: number }>(
      ctx,
      `select count(*) filter (where owner_kind is null)::int as erase, count(*) filter (where owner_kind is not null)::int as anonymise
         from files.file where uploaded_by = $1`,
      [personId],
    );
    return [{ table: 'files.file', erase: row?.erase ?? 0, anonymise: row?.anonymise ?? 0 }];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from files.file where uploaded_by = $1 and owner_kind is null`, [personId]);
    await this.database.query(ctx, `update files.file set uploaded_by = null where uploaded_by = $1`, [personId]);
  }
}
