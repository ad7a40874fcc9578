import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { LoginService } from '../accounts/login.service.js';
import { recordColumns, Names } from '../names/names.service.js';
import { AcademicYearService } from '../organisations/academic-year.service.js';
import { ClassService } from '../organisations/class.service.js';
import type { OrganisationRow } from '../organisations/organisation.service.js';
import type { ClassRef } from './csv.js';
import type { KnownPerson } from './plan.js';

type Row = Omit<KnownPerson, 'class'> & { readonly classId: string | null; readonly sealed: string | null };

/** What an import compares with: the people and classes that a school has. */
@Injectable()
export class SchoolPeople {
  constructor(
    private readonly database: Database,
    private readonly years: AcademicYearService,
    private readonly classes: ClassService,
    private readonly names: Names,
    private readonly logins: LoginService,
  ) {}

  async read(ctx: RequestContext, school: OrganisationRow): Promise<{ people: KnownPerson[]; classes: (ClassRef & { id: string })[] }> {
    const years = await this.years.all(ctx, school.id);
    const classes = years.length > 0 ? (await this.classes.list(ctx, school.id)).items : [];
    const byId = new Map(classes.map((ref) => [ref.id, { grade: ref.grade, letter: ref.letter }]));
    // Who is in the school twice (a pupil who works in the library) is two rows, one a kind.
    const rows = await this.database.query<Row>(
      ctx,
      `select p.id, ${recordColumns('p')}, m.kind,
         (array_agg(m.organisation_id order by m.since desc))[1] as "classId", a.login, a.email,
         m.kind = 'staff' and exists (select from access.role_assignment r join access.role k on k.id = r.role_id
           where r.person_id = p.id and r.context_id = $1 and k.key = 'teacher' and (r.until is null or r.until > $2)) as "isTeacher"
       from identity.membership m
       join identity.organisation o on o.id = m.organisation_id
       join identity.person p on p.id = m.person_id
       left join identity.account a on a.person_id = p.id
       where o.path @> array[$1::uuid] and m.kind in ('student', 'staff')
         and (m.until is null or m.until > ($2::timestamptz at time zone o.time_zone)::date)
       group by p.id, m.kind, a.login, a.email`,
      [school.id, ctx.now()],
    );
    const people = rows
      .map((row) => this.names.open(ctx, row.id, row))
      .map(({ classId, ...person }) => ({ ...person, class: (classId && byId.get(classId)) || null }));
    return { people, classes };
  }

  /** Which of these logins belong to people outside of the school. */
  async takenElsewhere(ctx: RequestContext, logins: readonly string[], people: readonly KnownPerson[]): Promise<Set<string>> {
    const own = new Set(people.map((person) => person.login));
    return new Set([...(await this.logins.taken(ctx, logins))].filter((login) => !own.has(login)));
  }
}
