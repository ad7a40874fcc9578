import { Flag, Id, Instant, ListOf, Nested, SchoolDto, Text, Whole } from '@sreda/plugin-sdk/server';

/** Sections of one school. */
export const MAX_SECTIONS = 100;
/** Moderators of one section. */
export const MAX_MODERATORS = 20;

const SUBJECT = { max: 100, description: 'School subject or field: sections are listed under it' } as const;
const THEME = { max: 200, description: 'What it is about: the name of the section' } as const;
const DESCRIPTION = { min: 0, max: 2000 } as const;

export class NetworkSectionDto {
  @Id({ description: 'Of its board, too' })
  id: string;
  @Text(SUBJECT)
  subject: string;
  @Text(THEME)
  theme: string;
  @Text(DESCRIPTION)
  description: string;
  @Nested(() => SchoolDto, { description: 'Whose it is' })
  school: SchoolDto;
  @Flag({ description: 'It is read, and nobody writes in it' })
  closed: boolean;
  @Whole({ max: 2 ** 31 - 1 })
  version: number;
  @Whole({ max: 2 ** 31 - 1 })
  topics: number;
  @Whole({ max: 2 ** 31 - 1, description: 'Topics with something that the reader has not read' })
  unread: number;
  @Instant({ nullable: true })
  lastPostAt: Date | null;
  @Flag({ description: 'I hear of new topics' })
  subscribed: boolean;
  @Flag({ description: 'The actor may change it and name its moderators' })
  mayManage: boolean;
  @Flag()
  mayModerate: boolean;
}

export class NetworkSectionPageDto {
  @ListOf(() => NetworkSectionDto, { max: 200 })
  items: NetworkSectionDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class NewNetworkSectionDto {
  @Text(SUBJECT)
  subject: string;
  @Text(THEME)
  theme: string;
  @Text(DESCRIPTION)
  description: string;
}

export class NetworkSectionChangeDto extends NewNetworkSectionDto {
  @Flag()
  closed: boolean;
  @Whole({ max: 2 ** 31 - 1 })
  version: number;
}

export class NetworkSectionCreatedDto {
  @Id()
  id: string;
}

export class NetworkModeratorDto {
  @Id()
  personId: string;
  @Text({ max: 320 })
  name: string;
  @Text({ max: 200 })
  school: string;
}

export class NetworkModeratorsDto {
  @ListOf(() => NetworkModeratorDto, { max: MAX_MODERATORS })
  items: NetworkModeratorDto[];
  @ListOf(() => NetworkModeratorDto, {
    max: 200,
    description: 'Who may be named: those who have written in the section; only to those who may manage it',
  })
  candidates: NetworkModeratorDto[];
}
