import { Flag, Id, ListOf, OneOf, SchoolDto, Nested, Text, Whole } from '@sreda/plugin-sdk/server';

export class EventRegistrationDto {
  @OneOf(['registered', 'waiting'])
  state: 'registered' | 'waiting';
}
export class EventFeedbackDto {
  @Whole({ min: 1, max: 5 })
  rating: number;
  @Text({ min: 0, max: 2000 })
  comment: string;
}
class EventCameDto {
  @Id()
  personId: string;
  @Flag({ nullable: true, description: 'Null: not said' })
  came: boolean | null;
}
export class EventAttendanceDto {
  @ListOf(() => EventCameDto, { min: 1, max: 500, description: 'Those who are registered; the others stay as they were' })
  people: EventCameDto[];
}
export class EventParticipantDto {
  @Id()
  personId: string;
  @Text({ max: 320 })
  name: string;
  @Nested(() => SchoolDto)
  school: SchoolDto;
  @OneOf(['registered', 'waiting'])
  state: 'registered' | 'waiting';
  @Flag({ nullable: true })
  came: boolean | null;
  @Flag({ description: 'Has a certificate' })
  certified: boolean;
}
export class EventParticipantPageDto {
  @ListOf(() => EventParticipantDto, { max: 200 })
  items: EventParticipantDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

const COUNT = { max: 2 ** 31 - 1 } as const;
export class EventFiguresDto {
  @Whole(COUNT)
  registered: number;
  @Whole(COUNT)
  waiting: number;
  @Whole(COUNT)
  cancelled: number;
  @Whole(COUNT)
  came: number;
  @Whole({ ...COUNT, description: 'Of those who have a place' })
  notSaid: number;
  @Whole(COUNT)
  schools: number;
  @Whole(COUNT)
  ratings: number;
  @Text({ max: 10, nullable: true, description: 'Mean with one decimal; null under five ratings, because fewer would name somebody' })
  meanRating: string | null;
}
