import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { ProfileBuilder } from './profile.builder.js';

export interface Whose {
  readonly personId?: string;
  /** With all that is below it. */
  readonly organisationId?: string;
  /** Only those whose ids come after this one: how a rebuild that was broken off goes on. */
  readonly after?: string;
}
export interface Rebuilt {
  readonly personId: string;
  /** Whether it came to what was there before. */
  readonly same: boolean;
  readonly done: number;
  readonly of: number;
}

/** Makes profiles anew from all statements; for whoever runs an installation. */
@Injectable()
export class ProfileRebuild {
  constructor(
    private readonly database: Database,
    private readonly builder: ProfileBuilder,
  ) {}

  /** One person after the other in the order of their ids, each in a transaction of its own: what is done stays done. */
  async *run(ctx: RequestContext, whose: Whose): AsyncGenerator<Rebuilt> {
    const people = await this.peopleOf(ctx, whose);
    for (const [n, personId] of people.entries()) {
      const same = await this.database.tx(ctx, async (inner) => {
        await this.builder.update(inner, personId);
        const before = await this.builder.hash(inner, personId);
        await this.builder.rebuild(inner, personId);
        return (await this.builder.hash(inner, personId)) === before;
      });
      yield { personId, same, done: n + 1, of: people.length };
    }
  }

  private async peopleOf(ctx: RequestContext, { personId, organisationId, after }: Whose): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `with recursive place (id) as (
         select $2::uuid
         union all
         select o.id from place p join identity.organisation o on o.parent_id = p.id
       )
       select p.id from identity.person p
       where p.erased_at is null and exists (select from footprint.statement s where s.person_id = p.id)
         and ($1::uuid is null or p.id = $1) and ($3::uuid is null or p.id > $3)
         and ($2 is null or exists (select from identity.membership m where m.person_id = p.id and m.organisation_id in (select id from place)))
       order by p.id`,
      [personId ?? null, organisationId ?? null, after ?? null],
    );
    return rows.map(({ id }) => id);
  }
}
