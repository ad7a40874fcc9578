import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@sreda/database';
import { PackageHost, Registry } from '@sreda/kernel';
import type { RecordedEvent, RequestContext } from '@sreda/plugin-sdk';

/** The subscriptions that tell people of what happens in lessons. */
const TELLING = new Set(['grades.tell-grades', 'assignment.tell-returned']);
const TOLD_DAYS = 14;
const UNREAD_DAYS = 4;

/**
 * What people were told in the last weeks, as it would have been told then; what is older than some days they have read. Of the last day the worker
 * tells itself.
 */
export async function seedNews(app: INestApplicationContext, ctx: RequestContext): Promise<void> {
  const database = app.get(Database, { strict: false });
  const registry = app.get(Registry, { strict: false });
  const { packages } = app.get<PackageHost>(PackageHost, { strict: false });
  for (const { id, on, handler } of packages.flatMap(({ server }) => server.subscriptions ?? [])) {
    if (!TELLING.has(id) || typeof on === 'function') continue;
    const events = await database.query<RecordedEvent<unknown>>(
      ctx,
      `select id, name, aggregate_id as "aggregateId", organisation_id as "organisationId", actor_id as "actorId", occurred_at as "occurredAt", payload
       from jobs.event where name = $1 and occurred_at between $2::timestamptz - $3 * interval '1 day' and $2::timestamptz - interval '1 day'
       order by occurred_at, position`,
      [on.name, ctx.now(), TOLD_DAYS],
    );
    for (const event of events) await registry.instanceOf(handler).handle(database.asOf(ctx, event.occurredAt), [event]);
  }
  await database.query(
    ctx,
    `update notifications.recipient r set read_at = n.created_at + interval '3 hours'
     from notifications.notification n where n.id = r.notification_id and n.created_at < $1::timestamptz - $2 * interval '1 day'`,
    [ctx.now(), UNREAD_DAYS],
  );
  // Letters of that time are long read, too.
  await database.query(ctx, `delete from notifications.delivery`);
}
