import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { dayIn, fullName, type PersonName } from '@sreda/identity';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';

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

type Row = PersonName & Omit<Person, 'name'>;

/** What privacy needs to know of a person. */
@Injectable()
export class PersonStore {
  constructor(private readonly database: Database) {}

  /** Throws 404 for nobody and for those who have been erased. */
  async require(ctx: RequestContext, personId: string): Promise<Person> {
    const row = await this.database.queryOne<Row>(
      ctx,
      `select p.family_name as "familyName", p.given_name as "givenName", p.patronymic, p.birth_date::text as "birthDate",
              coalesce(bool_or(m.id is not null), false) as belongs, coalesce(bool_or(m.kind = 'student'), false) as "isStudent"
       from identity.person p
       left join identity.membership m on m.person_id = p.id and (m.until is null or m.until > $2::date)
       where p.id = $1 and p.erased_at is null group by p.id`,
      [personId, dayIn(ctx.timeZone, ctx.now())],
    );
    if (!row) throw notFound();
    const { birthDate, belongs, isStudent } = row;
    return { name: fullName(row), birthDate, belongs, isStudent };
  }

  /** For the rest of the transaction nobody else erases this person. */
  async lock(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `select from identity.person where id = $1 for update`, [personId]);
  }
}
