import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

/** Questions are the school's; that a person wrote or uploaded them is forgotten. The person's own bank goes as a whole. */
@Injectable()
export class QuestionsPrivacy implements PrivacyProvider {
  readonly tables = {
    'questions.bank': { purpose: { key: 'questions.privacy.bank' }, fields: ['owner_id'], keepDays: null },
    'questions.question_version': { purpose: { key: 'questions.privacy.author' }, fields: ['created_by'], keepDays: null },
    'questions.upload': { purpose: { key: 'questions.privacy.upload' }, fields: ['uploaded_by', 'name', 'content'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const uploads = await this.database.query(
      ctx,
      `select name, uploaded_at as "uploadedAt" from questions.upload where uploaded_by = $1 order by uploaded_at`,
      [personId],
    );
    if (uploads.length > 0) yield { path: ['questions', 'uploads'], data: uploads };
    const written = await this.database.query(
      ctx,
      `select name, type, definition, created_at as "createdAt" from questions.question_version where created_by = $1 order by created_at, id`,
      [personId],
    );
    if (written.length > 0) yield { path: ['questions', 'written'], data: written };
  }

  async preview(ctx: RequestContext, personId: string) {
    const [row] = await this.database.query<{ banks: number; versions: number; uploads: number }>(
      ctx,
      `select (select count(*)::int from questions.bank where owner_kind = 'person' and owner_id = $1) as banks,
              (select count(*)::int from questions.question_version where created_by = $1) as versions,
              (select count(*)::int from questions.upload where uploaded_by = $1) as uploads`,
      [personId],
    );
    return [
      { table: 'questions.bank', erase: row?.banks ?? 0, anonymise: 0 },
      { table: 'questions.question_version', erase: 0, anonymise: row?.versions ?? 0 },
      { table: 'questions.upload', erase: 0, anonymise: row?.uploads ?? 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from questions.bank where owner_kind = 'person' and owner_id = $1`, [personId]);
    await this.database.query(ctx, `update questions.question_version set created_by = null where created_by = $1`, [personId]);
    await this.database.query(ctx, `update questions.upload set uploaded_by = null where uploaded_by = $1`, [personId]);
  }
}
