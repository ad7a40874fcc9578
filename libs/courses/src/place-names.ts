import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PlaceNames, RequestContext } from '@sreda/plugin-sdk';

abstract class NamesOf implements PlaceNames {
  constructor(
    private readonly database: Database,
    private readonly table: 'courses.course' | 'courses.activity',
  ) {}

  async names(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      ctx,
      `select id, name from ${this.table} where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

@Injectable()
export class CoursePlaceNames extends NamesOf {
  constructor(database: Database) {
    super(database, 'courses.course');
  }
}

@Injectable()
export class ActivityPlaceNames extends NamesOf {
  constructor(database: Database) {
    super(database, 'courses.activity');
  }
}
