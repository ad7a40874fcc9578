import { Injectable } from '@nestjs/common';
import { forbidden, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, pageByName, People } from '@sreda/plugin-sdk/server';
import { type Span, standingOf } from './membership.js';
import type {
  MembershipPageDto,
  MembershipPeriodQuery,
  MembershipQuery,
  MembershipSectionDto,
  MembershipTeacherDto,
  OtherCommunityDto,
} from './membership.dto.js';
import { MembershipStore, type OtherRow } from './membership.store.js';

/** More than a school has teachers. */
const ALL = 100_000;
const MAX_YEARS_MS = 10 * 366 * 86_400_000;

type Report = Omit<MembershipPageDto, 'items' | 'next'> & { readonly teachers: readonly Omit<MembershipTeacherDto, 'name'>[] };

/** Who of the school's teachers is a member of which professional community in a period (indicator 13). */
@Injectable()
export class MembershipService {
  constructor(
    private readonly store: MembershipStore,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** By name. That it was looked at is on record. */
  async page(ctx: RequestContext, query: MembershipQuery): Promise<MembershipPageDto> {
    const { teachers, ...report } = await this.report(ctx, query);
    const rows = teachers.map((teacher) => ({ ...teacher, id: teacher.personId }));
    const { items, next } = await pageByName(ctx, this.people, rows, query);
    this.audit.seen(
      ctx,
      items.map(({ personId }) => personId),
      'forum.membership',
    );
    return { ...report, items: items.map(({ id: _, ...item }) => item), next };
  }

  all(ctx: RequestContext, { since, until }: MembershipPeriodQuery): Promise<MembershipPageDto> {
    return this.page(ctx, { since, until, limit: ALL });
  }

  private async report(ctx: RequestContext, query: MembershipPeriodQuery): Promise<Report> {
    const { organisationId: schoolId } = ctx;
    if (schoolId === null) throw forbidden();
    const period = await this.period(ctx, schoolId, query);
    const personIds = await this.store.teachers(ctx, schoolId);
    const sections = new Map<string, MembershipSectionDto[]>();
    for (const { personId, sectionId, name, joined, ...did } of await this.store.sections(ctx, personIds, period)) {
      const row = { sectionId, name, standing: standingOf({ joined, ...did }), ...did };
      sections.set(personId, [...(sections.get(personId) ?? []), row]);
    }
    const others = await this.others(ctx, await this.store.others(ctx, schoolId, personIds, period));
    const teachers = personIds.map((personId) => ({
      personId,
      sections: sections.get(personId) ?? [],
      others: others.get(personId) ?? [],
    }));
    return { ...period, figures: { teachers: teachers.length, members: teachers.filter(isMember).length }, teachers };
  }

  private async period(ctx: RequestContext, schoolId: string, { since, until }: MembershipPeriodQuery): Promise<Span> {
    if (since === undefined && until === undefined) {
      const year = await this.store.year(ctx, schoolId);
      if (!year) throw invalid('since', 'required');
      return year;
    }
    if (since === undefined || until === undefined) throw invalid(since === undefined ? 'since' : 'until', 'required');
    const length = Date.parse(until) - Date.parse(since);
    if (length <= 0) throw invalid('until', 'forum.before-begin');
    if (length > MAX_YEARS_MS) throw invalid('until', 'forum.too-long');
    return { since, until };
  }

  private async others(ctx: RequestContext, rows: readonly OtherRow[]): Promise<ReadonlyMap<string, OtherCommunityDto[]>> {
    const names = await this.people.names(ctx, [...new Set(rows.flatMap(({ confirmedById }) => confirmedById ?? []))]);
    const byPerson = new Map<string, OtherCommunityDto[]>();
    for (const { personId, confirmedById, ...row } of rows) {
      const confirmedBy = (confirmedById && names.get(confirmedById)) ?? null;
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), { ...row, confirmedBy }]);
    }
    return byPerson;
  }
}

const isMember = ({ sections, others }: Pick<MembershipTeacherDto, 'sections' | 'others'>): boolean =>
  others.length > 0 || sections.some(({ standing }) => standing === 'member');
