import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { dayIn } from '@sreda/identity';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';

export interface Person {
  /** Фамилия Имя Отчество. */
  readonly name: string;
  /** Calendar date, or null when the school does not keep it. */
  readonly birthDate: string | null;
  /** Belongs to an organisation today. */
  readonly belongs: boolean;
  /** As a student. */
  readonly isStudent: boolean;
}

/** What privacy needs to know of a person. */
@Injectable()
export class PersonStore {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** Throws 404 for nobody and for those who have been erased. */
  async require(ctx: RequestContext, personId: string): Promise<Person> {
    const row = await this.database.queryOne<Omit<Person, 'name'>>(
      ctx,
      `select p.birth_date::text as "birthDate",
              coalesce(bool_or(m.id is not null), false) as belongs, coalesce(bool_or(m.kind = 'student'), false) as "isStudent"
       from identity.person p
       left join identity.membership m on m.person_id = p.id and (m.until is null or m.until > $2::date)
       where p.id = $1 and p.erased_at is null group by p.id`,
      [personId, dayIn(ctx.timeZone, ctx.now())],
    );
    const name = (await this.people.names(ctx, [personId])).get(personId);
    if (!row || name === undefined) throw notFound();
    return { name, ...row };
  }

  /** For the rest of the transaction nobody else erases this person. */
  async lock(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `select from identity.person where id = $1 for update`, [personId]);
  }
}
