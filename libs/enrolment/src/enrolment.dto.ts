import { Flag, Id, IdList, Instant, ListOf, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { type ParticipantRole, participantRoles, type ParticipantSource, participantSources } from './enrolment.events.js';

export class ParticipantQuery extends PageQuery {
  @OneOf(participantRoles, { optional: true })
  role?: ParticipantRole;
  @Flag({ optional: true, description: 'Those who have left, in place of those who take part or will' })
  left: boolean = false;
}
export class EnrolDto {
  @IdList({ min: 1, max: 500, optional: true, description: 'Either these people …' })
  personIds?: string[];
  @Id({ optional: true, description: '… or everyone who is in this class, today and later' })
  classId?: string;
  @OneOf(participantRoles)
  role: ParticipantRole;
  @Instant({ optional: true, description: 'Default: now' })
  since?: Date;
  @Instant({ optional: true, description: 'End that is known beforehand' })
  until?: Date;
}
export class ParticipantChangeDto {
  @Instant({ optional: true })
  since?: Date;
  @Instant({ optional: true, nullable: true, description: 'null: for good' })
  until?: Date | null;
}
export class EnrolledDto {
  @Whole({ max: 10_000 })
  enrolled: number;
  @Whole({ max: 10_000, description: 'Were participants already' })
  already: number;
}
export class ParticipantDto {
  @Id()
  id: string;
  @Id()
  personId: string;
  @Text({ max: 400, description: 'Family name, given name, patronymic' })
  name: string;
  @OneOf(participantRoles)
  role: ParticipantRole;
  @OneOf(participantSources)
  source: ParticipantSource;
  @Id({ nullable: true })
  classId: string | null;
  @Instant()
  since: Date;
  @Instant({ nullable: true })
  until: Date | null;
}
export class ParticipantPageDto {
  @ListOf(() => ParticipantDto, { max: 200 })
  items: ParticipantDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
