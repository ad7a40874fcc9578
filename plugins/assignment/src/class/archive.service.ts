import { PassThrough, pipeline, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Audit, Files, People } from '@sreda/plugin-sdk/server';
import { ZipFile } from 'yazl';
import { type Sheet, WORK_FILES, withFiles } from '../sheets.js';
import { WorkStore } from '../work/work.store.js';
import { entryName } from './entry-name.js';

interface LastVersion {
  readonly workId: string;
  readonly personId: string;
  readonly number: number;
  readonly text: string;
  readonly sheets: readonly Sheet[];
}

/** All works of a class as they were handed in last, as one ZIP archive with a folder a student. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly database: Database,
    private readonly works: WorkStore,
    private readonly files: Files,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** The archive is made while it is read: one file at a time is in memory. */
  async archive(ctx: RequestContext, activityId: string): Promise<{ fileName: string; stream: Readable }> {
    const { name } = await this.works.assignment(ctx, activityId);
    const versions = await this.database.query<LastVersion>(
      ctx,
      `select distinct on (w.id) w.id as "workId", w.person_id as "personId", v.number, v.text, v.sheets
       from assignment.work w join assignment.version v on v.work_id = w.id and v.taken_back_at is null
       where w.activity_id = $1 order by w.id, v.number desc`,
      [activityId],
    );
    this.audit.seen(
      ctx,
      versions.map(({ personId }) => personId),
      'assignment.work',
    );
    const stream = new PassThrough();
    const zip = new ZipFile();
    const given = new AbortController();
    // Ends the other side too, whichever side fails or goes away; what was sent of the archive is then visibly broken.
    zip.on('error', (error: Error) => stream.destroy(error));
    pipeline(zip.outputStream, stream, () => given.abort());
    this.fill(ctx, zip, versions, given.signal).then(
      () => zip.end(),
      (error: Error) => stream.destroy(error),
    );
    return { fileName: `${entryName(name)}.zip`, stream };
  }

  private async fill(ctx: RequestContext, zip: ZipFile, versions: readonly LastVersion[], signal: AbortSignal): Promise<void> {
    const names = await this.people.names(ctx, [...new Set(versions.map(({ personId }) => personId))]);
    const files = await this.files.of(
      ctx,
      WORK_FILES,
      versions.map(({ workId }) => workId),
    );
    const add = async (entry: string, content: Readable): Promise<void> => {
      zip.addReadStream(content, entry, { mtime: ctx.now() });
      await finished(content, { signal });
    };
    const used = new Set<string>();
    for (const { workId, personId, text, sheets } of versions) {
      const folder = unused(used, entryName(names.get(personId) ?? '—'));
      if (text !== '') await add(`${folder}/text.txt`, Readable.from([text], { objectMode: false }));
      for (const [i, { fileId, name }] of withFiles(sheets, files.get(workId) ?? []).entries()) {
        await add(`${folder}/${String(i + 1).padStart(2, '0')} ${entryName(name)}`, await this.files.read(ctx, fileId));
      }
    }
  }
}

/** Two students may have one name. */
function unused(used: Set<string>, name: string): string {
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n++) free = `${name} (${n})`;
  used.add(free.toLowerCase());
  return free;
}
