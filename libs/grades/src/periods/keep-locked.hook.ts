import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';

/** Before an activity is deleted: its grades would go with it, and those of a closed period stay. */
@Injectable()
export class KeepLocked {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { activityId }: { activityId: string }): Promise<void> {
    const locked = await this.database.queryOne(
      ctx,
      `select from grades.item i where i.activity_id = $1 and i.locked and exists (select from grades.grade g where g.item_id = i.id)`,
      [activityId],
    );
    if (locked) throw conflict('grades.period-locked');
  }
}
