import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type FileInfo, Files } from '@sreda/plugin-sdk/server';
import { attachedFiles, sanitiseHtml, withCopies } from '@sreda/rich-text';

/** Owners of files: those that the reader is given, and the pictures of the text. The id is that of the activity. */
export const RESOURCE_FILE = 'resources.file';
export const RESOURCE_PICTURE = 'resources.picture';

export interface StoredResource {
  readonly text: string;
  readonly url: string | null;
  readonly files: readonly FileInfo[];
}
export interface ResourceChange {
  readonly text?: string;
  readonly url?: string;
  readonly fileIds?: readonly string[];
}

/** Rows and files of pages, files, folders and links. Checks nothing about who asks. */
@Injectable()
export class ResourceStore {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  async create(ctx: RequestContext, activityId: string, change: ResourceChange): Promise<void> {
    await this.database.query(ctx, `insert into resources.resource (activity_id) values ($1)`, [activityId]);
    await this.change(ctx, activityId, change);
  }

  /** In the transaction of the activity. */
  async change(ctx: RequestContext, activityId: string, { text, url, fileIds }: ResourceChange): Promise<void> {
    const clean = text === undefined ? null : sanitiseHtml(text);
    await this.database.query(
      ctx,
      `update resources.resource set text = coalesce($2, text), url = coalesce($3, url) where activity_id = $1`,
      [activityId, clean, url ?? null],
    );
    if (clean !== null) await this.files.attach(ctx, { kind: RESOURCE_PICTURE, id: activityId }, attachedFiles(clean));
    if (fileIds) await this.files.attach(ctx, { kind: RESOURCE_FILE, id: activityId }, fileIds);
  }

  async get(ctx: RequestContext, activityId: string): Promise<StoredResource> {
    const row = await this.database.queryOne<Omit<StoredResource, 'files'>>(
      ctx,
      `select text, url from resources.resource where activity_id = $1`,
      [activityId],
    );
    if (!row) throw notFound();
    return { ...row, files: (await this.files.of(ctx, RESOURCE_FILE, [activityId])).get(activityId) ?? [] };
  }

  /** Everything of one activity for another; the copies of the files cost no space. */
  async copy(ctx: RequestContext, fromActivityId: string, toActivityId: string): Promise<void> {
    const { text, url } = await this.get(ctx, fromActivityId);
    const pictures = await this.files.copy(
      ctx,
      { kind: RESOURCE_PICTURE, id: fromActivityId },
      { kind: RESOURCE_PICTURE, id: toActivityId },
    );
    await this.files.copy(ctx, { kind: RESOURCE_FILE, id: fromActivityId }, { kind: RESOURCE_FILE, id: toActivityId });
    await this.database.query(ctx, `insert into resources.resource (activity_id, text, url) values ($1, $2, $3)`, [
      toActivityId,
      withCopies(text, pictures),
      url,
    ]);
  }

  async remove(ctx: RequestContext, activityId: string): Promise<void> {
    await this.files.release(ctx, RESOURCE_FILE, [activityId]);
    await this.files.release(ctx, RESOURCE_PICTURE, [activityId]);
    await this.database.query(ctx, `delete from resources.resource where activity_id = $1`, [activityId]);
  }
}
