import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { type FileInfo, type FileOwnerRef, Files, Settings } from '@sreda/plugin-sdk/server';
import { BlobStore, type Received, TooLarge } from './blob-store.js';
import { cleanFileName } from './file-name.js';
import { fileLimits, type FileLimits } from './files.settings.js';
import { mediaTypeOf } from './media-type.js';

const MEGABYTE = 2 ** 20;

/** A file as its readers need it. */
export interface StoredFile extends FileInfo {
  readonly sha256: string;
  readonly uploadedBy: string | null;
  readonly ownerKind: string | null;
  readonly ownerId: string | null;
}

const INFO = `f.id, f.name, b.media_type as "mediaType", b.size::float8 as size`;

const actorOf = (ctx: RequestContext): string | null => (typeof ctx.actor === 'string' ? null : ctx.actor.personId);

@Injectable()
export class FilesService extends Files {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly store: BlobStore,
  ) {
    super();
  }

  override async keep(ctx: RequestContext, name: string, contents: Readable): Promise<FileInfo> {
    const limits = await this.settings.get(ctx, fileLimits);
    const received = await this.receive(contents, limits.file);
    try {
      const mediaType = await mediaTypeOf(received.head);
      return await this.database.tx(ctx, async (inner) => {
        await this.requireSpace(inner, received.size, limits);
        return this.insert(inner, cleanFileName(name), mediaType, received);
      });
    } finally {
      await this.store.forget(received);
    }
  }

  override async attach(ctx: RequestContext, owner: FileOwnerRef, fileIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(fileIds)];
    const attached = await this.database.query(
      ctx,
      `update files.file set owner_kind = $1, owner_id = $2, position = array_position($3::uuid[], id)
        where id = any ($3) and ((owner_kind = $1 and owner_id = $2) or (owner_kind is null and uploaded_by is not distinct from $4))
        returning id`,
      [owner.kind, owner.id, wanted, actorOf(ctx)],
    );
    if (attached.length < wanted.length) throw invalid('fileIds', 'not-yours');
    await this.database.query(ctx, `delete from files.file where owner_kind = $1 and owner_id = $2 and id <> all ($3)`, [
      owner.kind,
      owner.id,
      wanted,
    ]);
  }

  override async of(ctx: RequestContext, kind: string, ownerIds: readonly string[]): Promise<ReadonlyMap<string, readonly FileInfo[]>> {
    const rows = await this.database.query<FileInfo & { ownerId: string }>(
      ctx,
      `select ${INFO}, f.owner_id as "ownerId" from files.file f join files.blob b using (sha256)
        where f.owner_kind = $1 and f.owner_id = any ($2) order by f.owner_id, f.position, f.id`,
      [kind, ownerIds],
    );
    const found = new Map<string, FileInfo[]>();
    for (const { ownerId, ...file } of rows) found.set(ownerId, [...(found.get(ownerId) ?? []), file]);
    return found;
  }

  override async copy(ctx: RequestContext, from: FileOwnerRef, to: FileOwnerRef): Promise<ReadonlyMap<string, string>> {
    const originals = await this.database.query<{ id: string }>(
      ctx,
      `select id from files.file where owner_kind = $1 and owner_id = $2 order by position, id`,
      [from.kind, from.id],
    );
    const copies = new Map(originals.map(({ id }) => [id, newId()]));
    await this.database.query(
      ctx,
      `insert into files.file (id, sha256, name, uploaded_by, organisation_id, owner_kind, owner_id, position, created_at)
       select c.copy, f.sha256, f.name, $5, $6, $3, $4, f.position, $7
         from unnest($1::uuid[], $2::uuid[]) as c (original, copy) join files.file f on f.id = c.original`,
      [[...copies.keys()], [...copies.values()], to.kind, to.id, actorOf(ctx), ctx.organisationId, ctx.now()],
    );
    return copies;
  }

  override async release(ctx: RequestContext, kind: string, ownerIds: readonly string[]): Promise<void> {
    await this.database.query(ctx, `delete from files.file where owner_kind = $1 and owner_id = any ($2)`, [kind, ownerIds]);
  }

  override async read(ctx: RequestContext, fileId: string): Promise<Readable> {
    const file = await this.find(ctx, fileId);
    if (!file) throw notFound();
    return this.store.read(file.sha256);
  }

  async find(ctx: RequestContext, fileId: string): Promise<StoredFile | undefined> {
    return this.database.queryOne<StoredFile>(
      ctx,
      `select ${INFO}, f.sha256, f.uploaded_by as "uploadedBy", f.owner_kind as "ownerKind", f.owner_id as "ownerId"
         from files.file f join files.blob b using (sha256) where f.id = $1`,
      [fileId],
    );
  }

  /** Lets go of an upload that the actor has not used. Throws 404 for any other file. */
  async discard(ctx: RequestContext, fileId: string): Promise<void> {
    const gone = await this.database.query(
      ctx,
      `delete from files.file where id = $1 and owner_kind is null and uploaded_by = $2 returning id`,
      [fileId, actorOf(ctx)],
    );
    if (gone.length === 0) throw notFound();
  }

  private async receive(contents: Readable, megabytes: number): Promise<Received> {
    try {
      return await this.store.receive(contents, megabytes * MEGABYTE);
    } catch (error) {
      if (error instanceof TooLarge) throw new Problem(413, 'files.too-large', { params: { megabytes } });
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Problem(503, 'kernel.disk-full');
      throw error;
    }
  }

  /** One after another for a person, so that uploads at the same moment cannot all be the last that fits. */
  private async requireSpace(ctx: RequestContext, size: number, { person, school }: FileLimits): Promise<void> {
    const personId = actorOf(ctx);
    await this.database.query(ctx, `select pg_advisory_xact_lock(hashtextextended('files.quota ' || coalesce($1::text, ''), 0))`, [
      personId,
    ]);
    const used = await this.database.queryOne<{ person: number; school: number }>(
      ctx,
      `select (select coalesce(sum(b.size), 0) from files.file f join files.blob b using (sha256) where f.uploaded_by = $1)::float8 as person,
              (select coalesce(sum(b.size), 0) from files.file f join files.blob b using (sha256) where f.organisation_id = $2)::float8 as school`,
      [personId, ctx.organisationId],
    );
    if (personId !== null && (used?.person ?? 0) + size > person * MEGABYTE) {
      throw new Problem(413, 'files.person-full', { params: { megabytes: person } });
    }
    if (ctx.organisationId !== null && (used?.school ?? 0) + size > school * MEGABYTE) {
      throw new Problem(413, 'files.school-full', { params: { megabytes: school } });
    }
  }

  /**
   * The contents get their place inside the transaction, under a lock that the sweep takes too: whoever commits a file finds its contents there.
   * Repeating it does no harm, and what a rollback leaves behind the sweep removes.
   */
  private async insert(ctx: RequestContext, name: string, mediaType: string, received: Received): Promise<FileInfo> {
    const id = newId();
    const { sha256, size } = received;
    await this.database.query(ctx, `select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [sha256]);
    await this.store.place(received);
    await this.database.query(
      ctx,
      `insert into files.blob (sha256, size, media_type, created_at) values ($1, $2, $3, $4) on conflict (sha256) do nothing`,
      [sha256, size, mediaType, ctx.now()],
    );
    await this.database.query(
      ctx,
      `insert into files.file (id, sha256, name, uploaded_by, organisation_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, sha256, name, actorOf(ctx), ctx.organisationId, ctx.now()],
    );
    return { id, name, mediaType, size };
  }
}
