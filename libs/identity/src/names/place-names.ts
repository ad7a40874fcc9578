import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PlaceNames, RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';

@Injectable()
export class OrganisationPlaceNames implements PlaceNames {
  constructor(private readonly database: Database) {}

  async names(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      ctx,
      `select id, name from identity.organisation where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

@Injectable()
export class PersonPlaceNames implements PlaceNames {
  constructor(private readonly people: People) {}

  names(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(ctx, ids);
  }
}
