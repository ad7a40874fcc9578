import type { CompletionRule, CompletionState } from '@sreda/plugin-sdk';
import { DateOnly, Flag, Id, Instant, JsonObject, ListOf, Nested, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { StandingDto, WordsDto } from './availability/availability.dto.js';
import { completionStates } from './completion/completion.dto.js';
import { completionRules, type Marker, markers } from './completion/completion-rule.js';

export const courseStates = ['draft', 'published', 'archived'] as const;
export type CourseState = (typeof courseStates)[number];

/** What a list may be narrowed to: `current` is what is not in the archive. */
export const courseFilters = ['current', ...courseStates] as const;

const NAME = { max: 250 };
const SUMMARY = { min: 0, max: 1000, description: 'Plain text: whom and what it is for' };

export class CourseQuery extends PageQuery {
  @Flag({ optional: true, description: 'Only courses in which I have a role of my own' })
  mine: boolean = false;
  @OneOf(courseFilters, { optional: true })
  state?: (typeof courseFilters)[number];
  @Id({ optional: true, description: 'Only courses of this category and of those below it' })
  categoryId?: string;
  @Text({ max: 100, optional: true, description: 'Part of the name' })
  q?: string;
}
export class NewCourseDto {
  @Text(NAME)
  name: string;
  @Id({ optional: true, nullable: true, description: 'A category of the organisation' })
  categoryId?: string | null;
  @Id({ optional: true, description: 'Default: the organisation worked in' })
  organisationId?: string;
}
export class CourseChangeDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @Text({ ...NAME, optional: true })
  name?: string;
  @OneOf(courseStates, { optional: true })
  state?: CourseState;
  @Text({ ...SUMMARY, optional: true })
  summary?: string;
  @Id({ optional: true, nullable: true })
  categoryId?: string | null;
  @DateOnly({ optional: true, nullable: true, description: 'First day of lessons' })
  startsOn?: string | null;
  @DateOnly({ optional: true, nullable: true, description: 'Last day of lessons' })
  endsOn?: string | null;
}
export class NewActivityDto {
  @Id()
  sectionId: string;
  @Text({ max: 100 })
  type: string;
  @Text(NAME)
  name: string;
  @JsonObject({ optional: true })
  settings?: Record<string, unknown>;
}
export class ActivityChangeDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @Text({ ...NAME, optional: true })
  name?: string;
  @Flag({ optional: true })
  visible?: boolean;
  @Instant({ optional: true, nullable: true })
  opensAt?: Date | null;
  @Instant({ optional: true, nullable: true })
  closesAt?: Date | null;
  @JsonObject({ optional: true })
  settings?: Record<string, unknown>;
}

export class ActivityPlaceDto {
  @Id({ description: 'A section of the same course' })
  sectionId: string;
  @Id({ nullable: true, description: 'The activity after it; null: it is the last' })
  before: string | null;
}

export class CreatedDto {
  @Id()
  id: string;
}
export class ActivityInCourseDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  type: string;
  @Text(NAME)
  name: string;
  @Flag()
  visible: boolean;
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant({ nullable: true })
  closesAt: Date | null;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
export class OutlineActivityDto extends ActivityInCourseDto {
  @OneOf(completionStates, {
    nullable: true,
    description: 'How far I am with it; null: I do not learn in this course, or it has no completion',
  })
  state: CompletionState | null;
  @OneOf(completionRules)
  rule: CompletionRule;
  @OneOf(markers, { nullable: true, description: 'With the rule `manual`: who marks it' })
  markedBy: Marker | null;
  @Nested(() => StandingDto, { nullable: true, description: 'What I wait for; null: I can open it' })
  locked: StandingDto | null;
  @Nested(() => WordsDto, { nullable: true, description: 'For who may edit the course: its own conditions' })
  conditions: WordsDto | null;
}
export class ActivityDto extends ActivityInCourseDto {
  @Id()
  courseId: string;
  @Id()
  sectionId: string;
}
export class SectionDto {
  @Id()
  id: string;
  @Text(NAME)
  name: string;
  @Text({ min: 0, max: 1_000_000, description: 'Safe HTML, its formulas drawn' })
  text: string;
  @Flag()
  visible: boolean;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @Nested(() => WordsDto, { nullable: true, description: 'For who may edit the course: conditions of all that is in the section' })
  conditions: WordsDto | null;
  @ListOf(() => OutlineActivityDto, { max: 1000 })
  activities: OutlineActivityDto[];
}
export class MyPlaceDto {
  @TextList({ max: 20, maxLength: 100, description: 'Roles that I have in this course or above it' })
  roles: string[];
  @TextList({ max: 200, maxLength: 200, description: 'Capabilities of the course and activity level that I have here' })
  capabilities: string[];
}
class CourseHead {
  @Id()
  id: string;
  @Id()
  organisationId: string;
  @Text(NAME)
  name: string;
  @OneOf(courseStates)
  state: CourseState;
}
export class CourseListItemDto extends CourseHead {
  @Id({ nullable: true })
  categoryId: string | null;
  @TextList({ max: 20, maxLength: 100, description: 'My roles in this course itself' })
  roles: string[];
}
export class CoursePageDto {
  @ListOf(() => CourseListItemDto, { max: 200 })
  items: CourseListItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class CourseFiguresDto {
  @Whole({ max: 1_000_000 })
  published: number;
  @Whole({ max: 1_000_000 })
  draft: number;
  @Whole({ max: 1_000_000 })
  archived: number;
}
export class CourseDto extends CourseHead {
  @Text(SUMMARY)
  summary: string;
  @Id({ nullable: true })
  categoryId: string | null;
  @DateOnly({ nullable: true })
  startsOn: string | null;
  @DateOnly({ nullable: true })
  endsOn: string | null;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @ListOf(() => SectionDto, { max: 1000 })
  sections: SectionDto[];
  @Nested(() => MyPlaceDto)
  my: MyPlaceDto;
}
