import { DateOnly, Id, ListOf, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { type PeriodKind, periodKinds } from './academic-year.entity.js';
import { organisationKinds, type OrganisationKind } from './organisation.entity.js';

const MADE_DIRECTLY = organisationKinds.filter((kind) => kind !== 'class');
const LETTER = { max: 10, description: 'Letter or name of a parallel class: А, Б, Инж' } as const;

export class OrganisationDto {
  @Id()
  id: string;
  @OneOf(organisationKinds)
  kind: OrganisationKind;
  @Id({ nullable: true })
  parentId: string | null;
  @Text({ max: 200 })
  name: string;
  @Text({ max: 64, description: 'IANA name' })
  timeZone: string;
  @Whole({ max: 2_147_483_647 })
  version: number;
}

export class OrganisationPageDto {
  @ListOf(() => OrganisationDto, { max: 200 })
  items: OrganisationDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class OrganisationsQuery extends PageQuery {
  @OneOf(MADE_DIRECTLY, { optional: true })
  kind?: OrganisationKind;
}

export class CreateOrganisationDto {
  @OneOf(MADE_DIRECTLY)
  kind: Exclude<OrganisationKind, 'class'>;
  @Id({ nullable: true })
  parentId: string | null;
  @Text({ max: 200 })
  name: string;
  @Text({ max: 64, description: 'IANA name' })
  timeZone: string;
}

export class ChangeOrganisationDto {
  @Whole({ max: 2_147_483_647 })
  version: number;
  @Text({ max: 200, optional: true })
  name?: string;
  @Text({ max: 64, optional: true })
  timeZone?: string;
}

export class ClassesQuery {
  @Id({ optional: true, description: 'Academic year; the current one by default' })
  yearId?: string;
}

export class ClassDto {
  @Id()
  id: string;
  @Text({ max: 40 })
  name: string;
  @Whole({ min: 1, max: 12 })
  grade: number;
  @Text(LETTER)
  letter: string;
  @Whole({ max: 100_000 })
  students: number;
}

export class ClassListDto {
  @Id({ nullable: true, description: 'The academic year shown; null when the school has none' })
  yearId: string | null;
  @ListOf(() => ClassDto, { max: 500 })
  items: ClassDto[];
}

export class CreateClassDto {
  @Whole({ min: 1, max: 12 })
  grade: number;
  @Text(LETTER)
  letter: string;
  @Id({ optional: true, description: 'Academic year; the current one by default' })
  yearId?: string;
}

export class ChangeClassDto {
  @Whole({ min: 1, max: 12, optional: true })
  grade?: number;
  @Text({ ...LETTER, optional: true })
  letter?: string;
  @Id({ optional: true, description: 'Academic year; the current one by default' })
  yearId?: string;
}

export class PeriodDto {
  @OneOf(periodKinds)
  kind: PeriodKind;
  @Whole({ min: 1, max: 6 })
  number: number;
  @DateOnly()
  since: string;
  @DateOnly({ description: 'First day after it' })
  until: string;
}

export class YearDto {
  @Id()
  id: string;
  @Text({ max: 40 })
  name: string;
  @DateOnly()
  since: string;
  @DateOnly({ description: 'First day after it' })
  until: string;
  @ListOf(() => PeriodDto, { max: 20 })
  periods: PeriodDto[];
}

export class YearListDto {
  @Id({ nullable: true })
  currentId: string | null;
  @ListOf(() => YearDto, { max: 200 })
  items: YearDto[];
}

export class CreateYearDto {
  @Text({ max: 40 })
  name: string;
  @DateOnly()
  since: string;
  @DateOnly({ description: 'First day after it' })
  until: string;
  @ListOf(() => PeriodDto, { max: 20, optional: true })
  periods?: PeriodDto[];
}

export class ChangeYearDto {
  @Text({ max: 40, optional: true })
  name?: string;
  @DateOnly({ optional: true })
  since?: string;
  @DateOnly({ optional: true, description: 'First day after it; an earlier day closes the year' })
  until?: string;
  @ListOf(() => PeriodDto, { max: 20, optional: true, description: 'All of them; as they are when left out' })
  periods?: PeriodDto[];
}

export class PeriodsDto {
  @ListOf(() => PeriodDto, { max: 20 })
  periods: PeriodDto[];
}
