import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';
import { fullName, type PersonName } from '../names/names.js';

/** Answers other packages about people by id. */
@Injectable()
export class PeopleDirectory extends People {
  constructor(private readonly database: Database) {
    super();
  }

  override async names(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<PersonName & { id: string }>(
      ctx,
      `select id, family_name as "familyName", given_name as "givenName", patronymic from identity.person where id = any ($1) and erased_at is null`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, fullName(row)]));
  }

  override async mailAddress(ctx: RequestContext, personId: string): Promise<string | null> {
    const row = await this.database.queryOne<{ email: string | null }>(
      ctx,
      `select email from identity.account where person_id = $1 and disabled_at is null`,
      [personId],
    );
    return row?.email ?? null;
  }
}
