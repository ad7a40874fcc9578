import { DateOnly, Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type ItemScale, itemScales, type TotalScale, totalScales } from '../book/course-book.js';
import { POINTS } from '../book/total.dto.js';
import { type Aggregation, aggregations, type MarkState, markStates } from '../tree/grade-tree.js';

const VERSION = { max: 2 ** 31 - 1 };
const WEIGHT = { min: 0, max: 10_000 };
const PLACE = { min: 0, max: 100_000 };
const COUNT = { max: 100 };
const MAX = { min: 0.00001, max: 10_000 };

export class GradeRulesDto {
  @OneOf(aggregations)
  aggregation: Aggregation;
  @OneOf(totalScales, { description: 'Points if and only if they are summed up (natural)' })
  total: TotalScale;
  @Flag({ description: 'Empty cells count as the lowest grade' })
  emptyCounts: boolean;
  @Whole(COUNT)
  dropLowest: number;
  @Whole(COUNT)
  keepHighest: number;
}

export class GradeCategoryDto extends GradeRulesDto {
  @Id({ description: 'Of a new one, made by who adds it' })
  id: string;
  @Id({ description: 'The course itself, or a category' })
  parentId: string;
  @Text({ max: 250 })
  name: string;
  @Decimal({ ...WEIGHT, nullable: true })
  weight: number | null;
  @Flag()
  extraCredit: boolean;
  @Whole({ ...PLACE, description: 'Order within the parent, items included' })
  position: number;
}

export class PlacedGradeItemDto {
  @Id()
  id: string;
  @Id({ nullable: true, description: 'null: directly in the course' })
  categoryId: string | null;
  @Decimal({ ...WEIGHT, nullable: true })
  weight: number | null;
  @Flag()
  extraCredit: boolean;
  @Flag({ description: 'False: never part of a total' })
  counts: boolean;
  @Whole(PLACE)
  position: number;
}

export class GradeSetUpTreeDto {
  @Nested(() => GradeRulesDto)
  root: GradeRulesDto;
  @ListOf(() => GradeCategoryDto, { max: 100 })
  categories: GradeCategoryDto[];
  @ListOf(() => PlacedGradeItemDto, { max: 1000 })
  items: PlacedGradeItemDto[];
}

export class ChangeGradeSetUpDto extends GradeSetUpTreeDto {
  @Whole(VERSION)
  version: number;
}

export class ExampleGradeDto {
  @Id()
  itemId: string;
  @Decimal({ ...POINTS, nullable: true })
  value: number | null;
  @OneOf(markStates, { nullable: true })
  state: MarkState | null;
}
export class GradeExampleDto extends GradeSetUpTreeDto {
  @ListOf(() => ExampleGradeDto, { max: 1000 })
  grades: ExampleGradeDto[];
}

export class GradeItemDto extends PlacedGradeItemDto {
  @Id({ nullable: true })
  activityId: string | null;
  @Text({ max: 250 })
  name: string;
  @OneOf(itemScales)
  scale: ItemScale;
  @Decimal(POINTS)
  max: number;
  @DateOnly({ description: "In the school's zone: it decides in which period the item lies" })
  day: string;
  @Instant({ nullable: true })
  closesAt: Date | null;
  @Flag({ description: 'Students do not see it, until `hiddenUntil` if that is given' })
  hidden: boolean;
  @Instant({ nullable: true })
  hiddenUntil: Date | null;
  @Flag({ description: 'Students see it now' })
  shown: boolean;
  @Flag({ description: 'Its period is closed' })
  locked: boolean;
  @Whole(VERSION)
  version: number;
}

export class GradeSetUpDto {
  @Whole({ ...VERSION, description: '0: nobody has changed the defaults' })
  version: number;
  @Nested(() => GradeRulesDto)
  root: GradeRulesDto;
  @ListOf(() => GradeCategoryDto, { max: 100 })
  categories: GradeCategoryDto[];
  @ListOf(() => GradeItemDto, { max: 1000 })
  items: GradeItemDto[];
}

export class NewGradeItemDto {
  @Text({ max: 250 })
  name: string;
  @DateOnly()
  day: string;
  @OneOf(itemScales)
  scale: ItemScale;
  @Decimal({ ...MAX, optional: true, description: 'Of points' })
  max?: number;
  @Id({ optional: true, nullable: true })
  categoryId?: string | null;
}

export class ChangeGradeItemDto {
  @Whole(VERSION)
  version: number;
  @Text({ max: 250, optional: true, description: 'Not of an activity: it has a name of its own' })
  name?: string;
  @DateOnly({ optional: true })
  day?: string;
  @Decimal({ ...MAX, optional: true, description: 'Of points that are typed' })
  max?: number;
  @Flag({ optional: true })
  hidden?: boolean;
  @Instant({ optional: true, nullable: true })
  hiddenUntil?: Date | null;
}
export class NewGradeItemIdDto {
  @Id()
  id: string;
}
