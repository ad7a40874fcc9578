import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import { AcademicYearService } from '../organisations/academic-year.service.js';
import type { YearDto } from '../organisations/organisation.dto.js';
import { type OrganisationRow, OrganisationService } from '../organisations/organisation.service.js';
import { LeaverService } from '../persons/leaver.service.js';
import { type MembershipRow, MembershipService } from '../persons/membership.service.js';
import { type ClassOfYear, nextYear, planPromotion, type PromotedClass } from './plan.js';
import type { PromoteDto, PromotionPreviewDto } from './promotion.dto.js';

interface Plan {
  readonly from: YearDto;
  readonly to: Omit<YearDto, 'id'> & { readonly id: string | null };
  readonly classes: readonly PromotedClass[];
}

/** All classes of a school go to the next year in one action that somebody has reviewed before. Pupils stay in their class: only its name moves. */
@Injectable()
export class PromotionService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly years: AcademicYearService,
    private readonly memberships: MembershipService,
    private readonly leavers: LeaverService,
    private readonly audit: Audit,
  ) {}

  async preview(ctx: RequestContext, schoolId: string): Promise<PromotionPreviewDto> {
    const school = await this.organisations.school(ctx, schoolId);
    return toPreview(await this.plan(ctx, school), school.version);
  }

  /** Refused with 409 when anything of the school's years, classes or people has changed since the preview, or a name is taken. */
  async promote(ctx: RequestContext, schoolId: string, { academicYear, expectedVersion }: PromoteDto): Promise<PromotionPreviewDto> {
    return this.database.tx(ctx, async (inner) => {
      const school = await this.organisations.lockSchool(inner, schoolId);
      const plan = await this.plan(inner, school);
      if (school.version !== expectedVersion || plan.to.name !== academicYear) throw conflict('identity.changed-meanwhile');
      const clash = plan.classes.find((c) => c.conflict);
      if (clash) throw conflict('identity.class-exists', { name: clash.to ?? '' });
      const { id: toId } = plan.to.id ? plan.to : await this.years.create(inner, schoolId, plan.to);
      await this.moveUp(
        inner,
        toId ?? '',
        plan.classes.filter((c) => c.to !== null),
      );
      await this.graduate(
        inner,
        school,
        plan.classes.filter((c) => c.to === null),
        plan.from.until,
      );
      await this.audit.record(inner, {
        action: 'identity.promote-classes',
        subject: { kind: 'organisation', id: schoolId },
        organisationIds: [schoolId],
        details: { academicYear, classes: plan.classes.length },
      });
      await this.organisations.touch(inner, schoolId);
      const { version } = await this.organisations.get(inner, schoolId);
      return toPreview({ ...plan, to: { ...plan.to, id: toId } }, version);
    });
  }

  /** From the last year that has classes to the one after it. */
  private async plan(ctx: RequestContext, school: OrganisationRow): Promise<Plan> {
    const { items } = await this.years.list(ctx, school.id);
    const rows = await this.database.query<ClassOfYear & { yearId: string }>(
      ctx,
      `select cy.class_id as "classId", cy.academic_year_id as "yearId", cy.grade, cy.letter,
         (select count(*)::int from identity.membership m where m.organisation_id = c.id and m.kind = 'student'
            and (m.until is null or m.until > ($2::timestamptz at time zone c.time_zone)::date)) as students
       from identity.class_year cy join identity.organisation c on c.id = cy.class_id
       where c.parent_id = $1 order by cy.grade, cy.letter collate "ru-x-icu"`,
      [school.id, ctx.now()],
    );
    const classesOf = (yearId: string | null) => rows.filter((row) => row.yearId === yearId);
    // A class that somebody has made for the next year in advance does not make that year the one to leave.
    const from = items.find((year, i) => classesOf(year.id).length > 0 && !isLeft(classesOf(year.id), classesOf(items[i + 1]?.id ?? null)));
    if (!from) throw conflict('identity.no-classes');
    const after = items[items.indexOf(from) + 1];
    const to = after ?? { id: null, ...nextYear(from, from.periods) };
    return { from, to, classes: planPromotion(classesOf(from.id), classesOf(to.id)) };
  }

  private async moveUp(ctx: RequestContext, yearId: string, classes: readonly PromotedClass[]): Promise<void> {
    const rows = JSON.stringify(classes.map(({ classId, grade, letter, to }) => ({ classId, grade: grade + 1, letter, name: to })));
    const table = `json_to_recordset($1) as x("classId" uuid, grade smallint, letter text, name text)`;
    await this.database.query(
      ctx,
      `insert into identity.class_year (class_id, academic_year_id, grade, letter) select x."classId", $2, x.grade, x.letter from ${table}`,
      [rows, yearId],
    );
    await this.database.query(
      ctx,
      `update identity.organisation o set name = x.name, version = version + 1 from ${table} where o.id = x."classId"`,
      [rows],
    );
  }

  /** They belong to the school until the end of the year that they finish. */
  private async graduate(ctx: RequestContext, school: OrganisationRow, classes: readonly PromotedClass[], until: string): Promise<void> {
    const classIds = classes.map((c) => c.classId);
    const open = await this.database.query<MembershipRow>(
      ctx,
      `select id, person_id as "personId", organisation_id as "organisationId", kind, since::text, until::text from identity.membership
       where organisation_id = any ($1) and (until is null or until > $2::date)`,
      [classIds, until],
    );
    await this.memberships.endRows(ctx, open, until);
    await this.database.query(ctx, `update identity.organisation set closed_on = $2, version = version + 1 where id = any ($1)`, [
      classIds,
      until,
    ]);
    const pupils = [...new Set(open.map((membership) => membership.personId))];
    await this.memberships.changed(ctx, pupils, null);
    await this.leavers.settle(ctx, pupils, school.id);
  }
}

/** Every class of the year is in the next one or has graduated with it. */
const isLeft = (classes: readonly ClassOfYear[], next: readonly ClassOfYear[]): boolean =>
  next.length > 0 && planPromotion(classes, next).every((c) => c.to === null);

const toPreview = ({ from, to, classes }: Plan, version: number): PromotionPreviewDto => ({
  from: { id: from.id, name: from.name, since: from.since, until: from.until },
  to: { id: to.id, name: to.name, since: to.since, until: to.until },
  classes: classes.map(({ classId, from: before, to: after, students, conflict: clash }) => ({
    classId,
    from: before,
    to: after,
    students,
    conflict: clash,
  })),
  graduates: classes.filter((c) => c.to === null).reduce((sum, c) => sum + c.students, 0),
  version,
});
