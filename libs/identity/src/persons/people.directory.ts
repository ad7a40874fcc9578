import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';
import { KnownNames } from '../names/known-names.js';
import { fullName } from '../names/names.js';
import { Names } from '../names/names.service.js';
import { PersonRecords } from '../names/person-records.js';

/** Answers other packages about people by id. */
@Injectable()
export class PeopleDirectory extends People {
  constructor(
    private readonly database: Database,
    private readonly records: PersonRecords,
    private readonly sealing: Names,
    private readonly known: KnownNames,
  ) {
    super();
  }

  override async names(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.known.get(
      ctx,
      personIds,
      async () => new Map([...(await this.records.find(ctx, personIds))].map(([id, record]) => [id, fullName(record)])),
    );
  }

  override async mailAddress(ctx: RequestContext, personId: string): Promise<string | null> {
    const row = await this.database.queryOne<{ email: string | null; sealed: string | null }>(
      ctx,
      `select a.email, p.sealed from identity.account a join identity.person p on p.id = a.person_id
       where a.person_id = $1 and a.disabled_at is null`,
      [personId],
    );
    if (!row) return null;
    // A letter waits for a process that can read its address.
    if (row.sealed !== null) this.sealing.require();
    return this.sealing.open(ctx, personId, row).email;
  }
}
