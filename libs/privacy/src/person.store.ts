import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { dayIn, fullName, PersonRecords } from '@sreda/identity';
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

/** What privacy needs to know of a person. */
@Injectable()
export class PersonStore {
  constructor(
    private readonly database: Database,
    private readonly records: PersonRecords,
  ) {}

  /** Throws 404 for nobody and for those who have been erased. */
  async require(ctx: RequestContext, personId: string): Promise<Person> {
    const row = await this.database.queryOne<Omit<Person, 'name' | 'birthDate'>>(
      ctx,
      `select coalesce(bool_or(m.id is not null), false) as belongs, coalesce(bool_or(m.kind = 'student'), false) as "isStudent"
       from identity.person p
       left join identity.membership m on m.person_id = p.id and (m.until is null or m.until > $2::date)
       where p.id = $1 and p.erased_at is null group by p.id`,
      [personId, dayIn(ctx.timeZone, ctx.now())],
    );
    const record = (await this.records.find(ctx, [personId])).get(personId);
    if (!row || !record) throw notFound();
    return { name: fullName(record), birthDate: record.birthDate, ...row };
  }

  /** For the rest of the transaction nobody else erases this person. */
  async lock(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `select from identity.person where id = $1 for update`, [personId]);
  }
}
