import { PassThrough, pipeline, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit } from '@sreda/plugin-sdk/server';
import { ZipFile } from 'yazl';
import { DeclarationService } from '../declarations/declaration.service.js';
import { capabilities } from '../manifest.js';
import { PersonStore } from '../person.store.js';
import { Providers } from '../providers.service.js';
import { WholePersonPolicy } from '../whole-person.policy.js';
import { EntryNames } from './entry-names.js';

export interface Archive {
  readonly fileName: string;
  readonly stream: Readable;
}

/** Everything that all packages keep about a person, as one ZIP archive of JSON files. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonStore,
    private readonly providers: Providers,
    private readonly declarations: DeclarationService,
    private readonly policy: WholePersonPolicy,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /**
   * For the person and guardians; for others as `WholePersonPolicy` says. The archive is made while it is read: one file at a time is in memory, and nothing is made that the
   * reader does not wait for.
   */
  async archive(ctx: RequestContext, personId: string): Promise<Archive> {
    const { name } = await this.persons.require(ctx, personId);
    if (!(await this.isOwn(ctx, personId))) await this.policy.require(ctx, capabilities['export-person'], personId);
    this.audit.seen(ctx, [personId], 'privacy.export');
    await this.database.tx(ctx, (inner) =>
      this.audit.record(inner, { action: 'privacy.export-person', subject: { kind: 'person', id: personId }, personId }),
    );
    const stream = new PassThrough();
    const zip = new ZipFile();
    const given = new AbortController();
    // Ends the other side too, whichever side fails or goes away; what was sent of the archive is then visibly broken.
    zip.on('error', (error: Error) => stream.destroy(error));
    pipeline(zip.outputStream, stream, () => given.abort());
    this.fill(ctx, zip, personId, name, given.signal).then(
      () => zip.end(),
      (error: Error) => stream.destroy(error),
    );
    return { fileName: `${name}.zip`, stream };
  }

  private async isOwn(ctx: RequestContext, personId: string): Promise<boolean> {
    if (typeof ctx.actor !== 'string' && ctx.actor.personId === personId) return true;
    return (await this.access.rolesOf(ctx, { level: 'person', id: personId })).includes('guardian');
  }

  private async fill(ctx: RequestContext, zip: ZipFile, personId: string, name: string, signal: AbortSignal): Promise<void> {
    const add = async (entry: string, data: unknown): Promise<void> => {
      const content = Readable.from([JSON.stringify(data, null, 2)], { objectMode: false });
      zip.addReadStream(content, entry, { mtime: ctx.now() });
      await finished(content, { signal });
    };
    await add('about.json', { personId, name, madeAt: ctx.now(), packages: this.declarations.list() });
    const names = new EntryNames();
    for (const { package: id, provider } of this.providers.all()) {
      for await (const { path, data } of provider.export(ctx, personId)) await add(names.next(id, path), data);
    }
  }
}
