import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextLookup, type ContextRef } from '@sreda/plugin-sdk/server';

/** Places, down to a person, in an organisation in which somebody was given a role that is in force. All three are SQL. */
export const ownPlaceSql = ({ within, person, now }: { within: string; person: string; now: string }): string => `
  select l.level, l.context_id as id
    from access.role_assignment a join access.line l on l.context_id = a.context_id and l.level in ('organisation', 'person')
   where a.person_id = ${person}::uuid and l.path @> array[${within}::uuid]
     and a.since <= ${now}::timestamptz and (a.until is null or a.until > ${now}::timestamptz)
     and l.since <= ${now}::timestamptz and (l.until is null or l.until > ${now}::timestamptz)`;

/**
 * Class teachers, tutors and guardians have no role in the school as a whole, but in a class of it or with a person in it. There they may look, so
 * they may look at the school that it is part of.
 */
@Injectable()
export class OwnPlaceLookup implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** A place of the actor's in the organisation from which the actor may look; else the organisation itself. */
  async contextOf(ctx: RequestContext, organisationId: string): Promise<ContextRef> {
    const places = await this.database.query<{ level: ContextRef['level']; id: string }>(
      ctx,
      `${ownPlaceSql({ within: '$1', person: '$2', now: '$3' })} limit 100`,
      [organisationId, actorOf(ctx).personId, ctx.now()],
    );
    for (const place of places) if (await this.access.can(ctx, 'identity:view-organisation', place)) return place;
    return { level: 'organisation', id: organisationId };
  }
}
