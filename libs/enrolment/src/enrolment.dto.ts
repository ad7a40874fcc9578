import { Id, IdList, Instant, ListOf, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { type ParticipantRole, participantRoles } from './enrolment.events.js';

export class ParticipantQuery extends PageQuery {
  @OneOf(participantRoles, { optional: true })
  role?: ParticipantRole;
}
export class EnrolDto {
  @IdList({ min: 1, max: 500, optional: true, description: 'Either these people …' })
  personIds?: string[];
  @Id({ optional: true, description: '… or everyone who is in this class today' })
  classId?: string;
  @OneOf(participantRoles)
  role: ParticipantRole;
  @Instant({ optional: true, description: 'End that is known beforehand' })
  until?: Date;
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
  @OneOf(['by-hand', 'class'])
  source: 'by-hand' | 'class';
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
