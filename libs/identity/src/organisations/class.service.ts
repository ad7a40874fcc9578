import { Injectable } from '@nestjs/common';
import { Database, violates } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';
import { AcademicYearService } from './academic-year.service.js';
import { className } from './class-name.js';
import type { ClassDto, ClassListDto, CreateClassDto } from './organisation.dto.js';
import { type OrganisationRow, OrganisationService } from './organisation.service.js';

/** Classes: cohorts that keep their id while their number changes. */
@Injectable()
export class ClassService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly years: AcademicYearService,
  ) {}

  /** The classes of a year with the number of pupils today. A school has some dozens, so they are one page. */
  async list(ctx: RequestContext, schoolId: string, yearId?: string): Promise<ClassListDto> {
    const { currentId } = await this.years.list(ctx, schoolId);
    const shown = yearId ?? currentId;
    if (!shown) return { yearId: null, items: [] };
    const rows = await this.database.query<Omit<ClassDto, 'name'>>(
      ctx,
      `select c.id, cy.grade, cy.letter,
         (select count(*)::int from identity.membership m where m.organisation_id = c.id and m.kind = 'student'
            and m.since <= (now() at time zone c.time_zone)::date
            and (m.until is null or m.until > (now() at time zone c.time_zone)::date)) as students
       from identity.class_year cy join identity.organisation c on c.id = cy.class_id
       where cy.academic_year_id = $1 and c.parent_id = $2
       order by cy.grade, cy.letter collate "ru-x-icu" limit 500`,
      [shown, schoolId],
    );
    return { yearId: shown, items: rows.map((row) => ({ ...row, name: className(row.grade, row.letter) })) };
  }

  async create(ctx: RequestContext, schoolId: string, { grade, letter, yearId }: CreateClassDto): Promise<ClassDto> {
    return this.database.tx(ctx, async (inner) => {
      const school = await this.organisations.lockSchool(inner, schoolId);
      const year = await this.years.find(inner, school, yearId);
      const made = await this.add(inner, school, year.id, grade, letter);
      await this.organisations.touch(inner, schoolId);
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
    try {
      await this.database.query(
        ctx,
        `insert into identity.class_year (class_id, academic_year_id, grade, letter) values ($1, $2, $3, $4)`,
        [made.id, yearId, grade, letter],
      );
    } catch (error) {
      if (violates(error, 'class_year_name_key')) throw conflict('identity.class-exists', { name: made.name });
      throw error;
    }
    return made;
  }
}
