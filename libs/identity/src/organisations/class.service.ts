import { Injectable } from '@nestjs/common';
import { Database, violates } from '@sreda/database';
import { conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { AcademicYearService } from './academic-year.service.js';
import { className } from './class-name.js';
import type { ChangeClassDto, ClassDto, ClassListDto, CreateClassDto } from './organisation.dto.js';
import { type OrganisationRow, OrganisationService } from './organisation.service.js';
import { ownPlaceSql } from './own-place.lookup.js';

/** Classes: cohorts that keep their id while their number changes. */
@Injectable()
export class ClassService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly years: AcademicYearService,
    private readonly access: Access,
  ) {}

  /** The classes of a year that the actor may see, with the number of pupils today. A school has some dozens, so they are one page. */
  async list(ctx: RequestContext, schoolId: string, yearId?: string): Promise<ClassListDto> {
    const { currentId } = await this.years.list(ctx, schoolId);
    const shown = yearId ?? currentId;
    if (!shown) return { yearId: null, items: [] };
    const visible = this.access.visible(ctx, 'identity:view-organisation', 'organisation', 'c.id', 5);
    const rows = await this.database.query<Omit<ClassDto, 'name'>>(
      ctx,
      `select c.id, cy.grade, cy.letter,
         (select count(*)::int from identity.membership m where m.organisation_id = c.id and m.kind = 'student'
            and m.since <= (now() at time zone c.time_zone)::date
            and (m.until is null or m.until > (now() at time zone c.time_zone)::date)) as students
       from identity.class_year cy join identity.organisation c on c.id = cy.class_id
       where cy.academic_year_id = $1 and c.parent_id = $2
         and (${visible.sql} or exists (${ownPlaceSql({ within: 'c.id', person: '$3', now: '$4' })}))
       order by cy.grade, cy.letter collate "ru-x-icu" limit 500`,
      [shown, schoolId, typeof ctx.actor === 'string' ? null : ctx.actor.personId, ctx.now(), ...visible.parameters],
    );
    return { yearId: shown, items: rows.map((row) => ({ ...row, name: className(row.grade, row.letter) })) };
  }

  async create(ctx: RequestContext, schoolId: string, { grade, letter, yearId }: CreateClassDto): Promise<ClassDto> {
    return this.database.tx(ctx, async (inner) => {
      const school = await this.organisations.lockSchool(inner, schoolId);
      const year = await this.years.find(inner, school, yearId);
      const made = await this.add(inner, school, year.id, grade, letter);
      await this.organisations.touch(inner, schoolId);
      await this.organisations.note(inner, 'create-organisation', made.id, { kind: 'class' });
      return { id: made.id, name: made.name, grade, letter, students: 0 };
    });
  }

  /** Adds a class in a year. The caller holds the lock of the school. */
  async add(ctx: RequestContext, school: OrganisationRow, yearId: string, grade: number, letter: string): Promise<OrganisationRow> {
    const made = await this.organisations.add(ctx, {
      kind: 'class',
      parentId: school.id,
      name: className(grade, letter),
      timeZone: school.timeZone,
    });
    await this.database
      .query(ctx, `insert into identity.class_year (class_id, academic_year_id, grade, letter) values ($1, $2, $3, $4)`, [
        made.id,
        yearId,
        grade,
        letter,
      ])
      .catch(sayTaken(made.name));
    return made;
  }

  /** Gives a class another number or letter in one year. The name that the class is known by is that of its latest year. */
  async rename(ctx: RequestContext, classId: string, { grade, letter, yearId }: ChangeClassDto): Promise<ClassDto> {
    return this.database.tx(ctx, async (inner) => {
      const school = await this.schoolOf(inner, classId);
      const year = await this.years.find(inner, school, yearId);
      const before = (await this.list(inner, school.id, year.id)).items.find((c) => c.id === classId);
      if (!before) throw notFound();
      const after = { ...before, grade: grade ?? before.grade, letter: letter ?? before.letter };
      const name = className(after.grade, after.letter);
      await this.database
        .query(inner, `update identity.class_year set grade = $3, letter = $4 where class_id = $1 and academic_year_id = $2`, [
          classId,
          year.id,
          after.grade,
          after.letter,
        ])
        .catch(sayTaken(name));
      await this.database.query(
        inner,
        `update identity.organisation set name = $2, version = version + 1
         where id = $1 and $3 = (select y.id from identity.class_year cy join identity.academic_year y on y.id = cy.academic_year_id
           where cy.class_id = $1 order by y.since desc limit 1)`,
        [classId, name, year.id],
      );
      await this.organisations.touch(inner, school.id);
      await this.organisations.note(inner, 'rename-class', classId, { from: before.name, to: name });
      return { ...after, name };
    });
  }

  /** The school of a class, locked. */
  async schoolOf(ctx: RequestContext, classId: string): Promise<OrganisationRow> {
    const { kind, parentId } = await this.organisations.get(ctx, classId);
    if (kind !== 'class' || !parentId) throw conflict('identity.not-a-class');
    return this.organisations.lockSchool(ctx, parentId);
  }
}

const sayTaken =
  (name: string) =>
  (error: unknown): never => {
    throw violates(error, 'class_year_name_key') ? conflict('identity.class-exists', { name }) : error;
  };
