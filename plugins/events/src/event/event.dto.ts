import { Flag, Id, Instant, ListOf, Nested, OneOf, PageQuery, SchoolDto, Text, Whole } from '@sreda/plugin-sdk/server';

export const eventKinds = ['webinar', 'seminar', 'practicum', 'round-table', 'workshop', 'open-lesson', 'joint-lesson'] as const;
export type EventKind = (typeof eventKinds)[number];

const TITLE = { max: 250 } as const;
const PLACE = { min: 0, max: 250 } as const;
const ADDRESS = { max: 2000, pattern: /^https?:\/\/\S+$/i, nullable: true } as const;
const PLACES = { min: 1, max: 10_000, nullable: true, description: 'Null: as many as come' } as const;
const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;
const COUNT = { max: 2 ** 31 - 1 } as const;

export class NewSchoolEventDto {
  @OneOf(eventKinds)
  kind: EventKind;
  @Text(TITLE)
  title: string;
  @Text({ min: 0, max: 50_000, raw: true, description: 'HTML; cleaned' })
  description: string;
  @Instant()
  startsAt: Date;
  @Instant()
  endsAt: Date;
  @Whole(PLACES)
  places: number | null;
  @Text(PLACE)
  place: string;
  @Text({ ...ADDRESS, description: 'Of any video service; told to who is registered' })
  videoUrl: string | null;
  @Text(ADDRESS)
  recordingUrl: string | null;
  @Flag({ description: 'Schools with an agreement see it and take part' })
  toPartners: boolean;
}
export class SchoolEventChangeDto extends NewSchoolEventDto {
  @OneOf(['draft', 'announced', 'cancelled'], { description: 'What was announced is no draft any more; what was cancelled stays so' })
  state: 'draft' | 'announced' | 'cancelled';
  @Whole({ ...VERSION, description: 'The last one that was known' })
  version: number;
}
class EventPersonDto {
  @Id()
  id: string;
  @Text({ max: 320 })
  name: string;
}
export class SchoolEventRowDto {
  @Id()
  id: string;
  @OneOf(eventKinds)
  kind: EventKind;
  @Text(TITLE)
  title: string;
  @Instant()
  startsAt: Date;
  @Instant()
  endsAt: Date;
  @Nested(() => SchoolDto, { description: 'Who holds it' })
  school: SchoolDto;
  @OneOf(['draft', 'announced', 'cancelled'])
  state: 'draft' | 'announced' | 'cancelled';
  @Whole(PLACES)
  places: number | null;
  @Whole({ ...COUNT, description: 'Who has a place' })
  registered: number;
  @OneOf(['registered', 'waiting'], { nullable: true, description: 'The reader’s own; null: not registered' })
  own: 'registered' | 'waiting' | null;
}
export class SchoolEventDto extends SchoolEventRowDto {
  @Text({ min: 0, max: 50_000 })
  description: string;
  @Text(PLACE)
  place: string;
  @Text({ ...ADDRESS, description: 'Null as well to who is not registered' })
  videoUrl: string | null;
  @Text({ ...ADDRESS, description: 'Null as well to who is not registered' })
  recordingUrl: string | null;
  @Flag()
  toPartners: boolean;
  @Nested(() => EventPersonDto, { nullable: true, description: 'Null: their data was erased' })
  organiser: EventPersonDto | null;
  @Whole(COUNT)
  waiting: number;
  @Flag({ nullable: true, description: 'Whether the reader came; null: nobody has said' })
  came: boolean | null;
  @Whole({ min: 1, max: 5, nullable: true, description: 'The reader’s own' })
  rating: number | null;
  @Text({ min: 0, max: 2000, description: 'The reader’s own' })
  comment: string;
  @Id({ nullable: true, description: 'The reader’s certificate' })
  certificateId: string | null;
  @Flag()
  mayChange: boolean;
  @Whole(VERSION)
  version: number;
}
export class SchoolEventPageDto {
  @ListOf(() => SchoolEventRowDto, { max: 200 })
  items: SchoolEventRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class SchoolEventQuery extends PageQuery {
  @OneOf(['upcoming', 'past', 'own'], { description: 'Own: registered for or held oneself' })
  view: 'upcoming' | 'past' | 'own';
}
export class SchoolEventIdDto {
  @Id()
  id: string;
}
export class SchoolEventVersionDto {
  @Whole(VERSION)
  version: number;
}
