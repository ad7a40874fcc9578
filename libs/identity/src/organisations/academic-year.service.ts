import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { dayIn, isCalendarDay } from '../time.js';
import type { ChangeYearDto, CreateYearDto, PeriodDto, YearDto, YearListDto } from './organisation.dto.js';
import { OrganisationService } from './organisation.service.js';

interface Span {
  readonly since: string;
  readonly until: string;
}

export interface YearRow extends Span {
  readonly id: string;
  readonly name: string;
}

const overlap = (a: Span, b: Span): boolean => a.since < b.until && b.since < a.until;

/** The year in which `today` lies; between two years (summer) the next one; after the last the last. `years` in their order. */
export function currentYear<Y extends Span>(years: readonly Y[], today: string): Y | undefined {
  return years.find((year) => today < year.until) ?? years.at(-1);
}

/** The year `2026/27` that a Russian school begins with: from 1 September, the summer after it included, in four quarters. */
export function usualYear(today: string): CreateYearDto & { periods: PeriodDto[] } {
  const [calendarYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  // In summer a school prepares the next one.
  const first = month >= 6 ? calendarYear : calendarYear - 1;
  const quarter = (number: number, since: string, until: string): PeriodDto => ({ kind: 'quarter', number, since, until });
  return {
    name: `${first}/${String((first + 1) % 100).padStart(2, '0')}`,
    since: `${first}-09-01`,
    until: `${first + 1}-09-01`,
    periods: [
      quarter(1, `${first}-09-01`, `${first}-10-27`),
      quarter(2, `${first}-11-05`, `${first}-12-31`),
      quarter(3, `${first + 1}-01-11`, `${first + 1}-03-24`),
      quarter(4, `${first + 1}-04-01`, `${first + 1}-05-27`),
    ],
  };
}

/** Throws a Problem that names the first wrong field. Periods of one kind lie in the year and do not overlap. */
export function checkYear(year: Span, periods: readonly PeriodDto[], others: readonly Span[]): void {
  const check = (span: Span, prefix: string): void => {
    for (const field of ['since', 'until'] as const) if (!isCalendarDay(span[field])) throw invalid(`${prefix}${field}`, 'date');
    if (span.since >= span.until) throw invalid(`${prefix}until`, 'before-since');
  };
  check(year, '');
  if (others.some((other) => overlap(other, year))) throw conflict('identity.years-overlap');
  periods.forEach((period, i) => {
    check(period, `periods.${i}.`);
    if (period.since < year.since || period.until > year.until) throw invalid(`periods.${i}.since`, 'outside-of-year');
    const clash = periods.slice(0, i).some((p) => p.kind === period.kind && (p.number === period.number || overlap(p, period)));
    if (clash) throw invalid(`periods.${i}.since`, 'overlap');
  });
}

/** Academic years and their periods belong to a school. */
@Injectable()
export class AcademicYearService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
  ) {}

  async list(ctx: RequestContext, schoolId: string): Promise<YearListDto> {
    const school = await this.organisations.school(ctx, schoolId);
    const items = await this.database.query<YearDto>(
      ctx,
      `select y.id, y.name, y.since::text, y.until::text,
         coalesce((select json_agg(json_build_object('kind', p.kind, 'number', p.number, 'since', p.since::text, 'until', p.until::text)
           order by p.kind, p.number) from identity.period p where p.academic_year_id = y.id), '[]') as periods
       from identity.academic_year y where y.school_id = $1 order by y.since limit 200`,
      [schoolId],
    );
    return { currentId: currentYear(items, dayIn(school.timeZone, ctx.now()))?.id ?? null, items };
  }

  /** The year asked for, by default the current one. Throws when there is none. */
  async find(ctx: RequestContext, school: { id: string; timeZone: string }, yearId?: string): Promise<YearRow> {
    const years = await this.all(ctx, school.id);
    const year = yearId ? years.find((y) => y.id === yearId) : currentYear(years, dayIn(school.timeZone, ctx.now()));
    if (!year) throw yearId ? notFound() : conflict('identity.no-academic-year');
    return year;
  }

  async all(ctx: RequestContext, schoolId: string): Promise<YearRow[]> {
    return this.database.query<YearRow>(
      ctx,
      `select id, name, since::text, until::text from identity.academic_year where school_id = $1 order by since`,
      [schoolId],
    );
  }

  async create(ctx: RequestContext, schoolId: string, { name, since, until, periods = [] }: CreateYearDto): Promise<YearDto> {
    const id = newId();
    await this.database.tx(ctx, async (inner) => {
      await this.organisations.lockSchool(inner, schoolId);
      checkYear({ since, until }, periods, await this.all(inner, schoolId));
      await this.database.query(
        inner,
        `insert into identity.academic_year (id, school_id, name, since, until) values ($1, $2, $3, $4, $5)`,
        [id, schoolId, name, since, until],
      );
      await this.writePeriods(inner, id, periods);
      await this.organisations.touch(inner, schoolId);
      await this.organisations.note(inner, 'create-year', schoolId, { year: name });
    });
    return { id, name, since, until, periods };
  }

  async change(ctx: RequestContext, schoolId: string, yearId: string, { periods, ...fields }: ChangeYearDto): Promise<YearDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.organisations.lockSchool(inner, schoolId);
      const years = (await this.list(inner, schoolId)).items;
      const before = years.find((year) => year.id === yearId);
      if (!before) throw notFound();
      const { name = before.name, since = before.since, until = before.until } = fields;
      const year: YearDto = { id: yearId, name, since, until, periods: periods ?? before.periods };
      checkYear(
        year,
        year.periods,
        years.filter((other) => other !== before),
      );
      await this.database.query(inner, `update identity.academic_year set name = $2, since = $3, until = $4 where id = $1`, [
        yearId,
        name,
        since,
        until,
      ]);
      if (periods) await this.replacePeriods(inner, yearId, periods);
      await this.organisations.touch(inner, schoolId);
      await this.organisations.note(inner, 'change-year', schoolId, { year: name });
      return year;
    });
  }

  /** One that no class has been in: 409 otherwise. */
  async remove(ctx: RequestContext, schoolId: string, yearId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const school = await this.organisations.lockSchool(inner, schoolId);
      const { name } = await this.find(inner, school, yearId);
      const used = await this.database.queryOne(inner, `select from identity.class_year where academic_year_id = $1 limit 1`, [yearId]);
      if (used) throw conflict('identity.year-has-classes');
      await this.database.query(inner, `delete from identity.academic_year where id = $1`, [yearId]);
      await this.organisations.touch(inner, schoolId);
      await this.organisations.note(inner, 'remove-year', schoolId, { year: name });
    });
  }

  /** The current year; a school that has none gets the usual one. */
  async ensure(ctx: RequestContext, school: { id: string; timeZone: string }): Promise<YearRow> {
    const today = dayIn(school.timeZone, ctx.now());
    return currentYear(await this.all(ctx, school.id), today) ?? this.create(ctx, school.id, usualYear(today));
  }

  /** Replaces all periods of a year. */
  async setPeriods(ctx: RequestContext, schoolId: string, yearId: string, periods: readonly PeriodDto[]): Promise<YearDto> {
    return this.database.tx(ctx, async (inner) => {
      const school = await this.organisations.lockSchool(inner, schoolId);
      const year = await this.find(inner, school, yearId);
      checkYear(year, periods, []);
      await this.replacePeriods(inner, yearId, periods);
      await this.organisations.note(inner, 'change-year', schoolId, { year: year.name });
      return { ...year, periods: [...periods] };
    });
  }

  private async replacePeriods(ctx: RequestContext, yearId: string, periods: readonly PeriodDto[]): Promise<void> {
    await this.database.query(ctx, `delete from identity.period where academic_year_id = $1`, [yearId]);
    await this.writePeriods(ctx, yearId, periods);
  }

  private async writePeriods(ctx: RequestContext, yearId: string, periods: readonly PeriodDto[]): Promise<void> {
    if (periods.length === 0) return;
    await this.database.query(
      ctx,
      `insert into identity.period (id, academic_year_id, kind, number, since, until)
       select x.id, $2, x.kind, x.number, x.since, x.until
       from json_to_recordset($1) as x(id uuid, kind text, number smallint, since date, until date)`,
      [JSON.stringify(periods.map((period) => ({ id: newId(), ...period }))), yearId],
    );
  }
}
