import { DateOnly, Id, Instant, ListOf, Nested, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { type Standing, standings } from './membership.js';

/** Sections and other communities of one teacher in one answer. */
const MAX_COMMUNITIES = 500;
const COUNT = { max: 1_000_000 } as const;
const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;

const SINCE = { optional: true, description: 'Together with `until`; absent: the school year' } as const;
const UNTIL = { optional: true, description: 'The first day after the period' } as const;

export class MembershipPeriodQuery {
  @DateOnly(SINCE)
  since?: string;
  @DateOnly(UNTIL)
  until?: string;
}
export class MembershipQuery extends PageQuery {
  @DateOnly(SINCE)
  since?: string;
  @DateOnly(UNTIL)
  until?: string;
}

/** A section of the network. */
export class MembershipSectionDto {
  @Id()
  sectionId: string;
  @Text({ max: 300, nullable: true, description: 'null: of a school with which there is no agreement any more' })
  name: string | null;
  @OneOf(standings)
  standing: Standing;
  @Whole(COUNT)
  topics: number;
  @Whole({ ...COUNT, description: 'Other posts' })
  posts: number;
  @Whole({ ...COUNT, description: 'Answers that were accepted' })
  accepted: number;
}

const NAME = { max: 250 } as const;
const ADDRESS = { max: 500, pattern: /^https?:\/\/\S+$/ } as const;
class OtherCommunityFieldsDto {
  @Text(NAME)
  name: string;
  @Text({ ...ADDRESS, description: 'Page of the community' })
  address: string;
  @DateOnly()
  since: string;
  @DateOnly({ nullable: true, description: 'The first day on which it is over' })
  until: string | null;
}
export class NewOtherCommunityDto extends OtherCommunityFieldsDto {
  @Id()
  personId: string;
}
export class OtherCommunityChangeDto extends OtherCommunityFieldsDto {
  @Whole(VERSION)
  version: number;
}
export class OtherCommunityDto extends OtherCommunityChangeDto {
  @Id()
  id: string;
  @Text({ max: 400, nullable: true, description: 'null: erased' })
  confirmedBy: string | null;
  @Instant()
  confirmedAt: Date;
}
export class OtherCommunityCreatedDto {
  @Id()
  id: string;
}

export class MembershipTeacherDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @ListOf(() => MembershipSectionDto, { max: MAX_COMMUNITIES })
  sections: readonly MembershipSectionDto[];
  @ListOf(() => OtherCommunityDto, { max: MAX_COMMUNITIES, description: 'Those of the period' })
  others: readonly OtherCommunityDto[];
}
export class MembershipFiguresDto {
  @Whole(COUNT)
  teachers: number;
  @Whole({ ...COUNT, description: 'Those who are members of at least one community' })
  members: number;
}
export class MembershipPageDto {
  @DateOnly()
  since: string;
  @DateOnly({ description: 'The first day after the period' })
  until: string;
  @Nested(() => MembershipFiguresDto, { description: 'Of all teachers, not of the page' })
  figures: MembershipFiguresDto;
  @ListOf(() => MembershipTeacherDto, { max: 200, description: 'By name' })
  items: readonly MembershipTeacherDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
