import { DateOnly, Flag, Id, Instant, ListOf, Nested, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { type StandardRole, standardRoles } from '@sreda/plugin-sdk';
import type { GuardianRight } from '../guardians/guardianship.entity.js';
import { OrganisationRefDto } from '../sessions/session.dto.js';
import { type MembershipKind, membershipKinds } from './membership.entity.js';

const NAME = { max: 100 } as const;
/** Roles that people are given; the others come with a membership or a guardianship. */
export const givenRoles = standardRoles.filter((role) => !['student', 'guardian', 'person', 'self'].includes(role));

export class NameFields {
  @Text(NAME)
  familyName: string;
  @Text(NAME)
  givenName: string;
  @Text({ ...NAME, nullable: true })
  patronymic: string | null;
}

export class PersonsQuery extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Beginnings of words of the name; ё = е' })
  q?: string;
  @OneOf(membershipKinds, { optional: true })
  kind?: MembershipKind;
  @Id({ optional: true })
  classId?: string;
}

export class MembershipRefDto {
  @Id()
  id: string;
  @Id()
  organisationId: string;
  @Text({ max: 200 })
  organisation: string;
  @OneOf(membershipKinds)
  kind: MembershipKind;
}

export class PersonItemDto extends NameFields {
  @Id()
  id: string;
  @Text({ max: 64, nullable: true })
  login: string | null;
  @Flag()
  disabled: boolean;
  @ListOf(() => MembershipRefDto, { max: 50 })
  memberships: MembershipRefDto[];
}

export class PersonPageDto {
  @ListOf(() => PersonItemDto, { max: 200 })
  items: PersonItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
  @Whole({ max: 10_000_000, nullable: true, description: 'How many there are; on the first page only' })
  total: number | null;
}

export class AccountInputDto {
  @Text({ max: 64, optional: true, description: 'Made from the name when left out' })
  login?: string;
  @Text({ max: 200, optional: true })
  email?: string;
}

export class CreatePersonDto extends NameFields {
  @DateOnly({ optional: true, nullable: true })
  birthDate?: string | null;
  @OneOf(membershipKinds)
  kind: MembershipKind;
  @Id({ optional: true, description: 'Class of a pupil' })
  classId?: string;
  @DateOnly({ optional: true, description: 'First day; today by default' })
  since?: string;
  @Nested(() => AccountInputDto, { optional: true, description: 'Without it the person cannot sign in' })
  account?: AccountInputDto;
  @OneOf(givenRoles, { optional: true, description: 'In the school' })
  role?: StandardRole;
}

export class ChangePersonDto {
  @Whole({ max: 2_147_483_647 })
  version: number;
  @Text({ ...NAME, optional: true })
  familyName?: string;
  @Text({ ...NAME, optional: true })
  givenName?: string;
  @Text({ ...NAME, optional: true, nullable: true })
  patronymic?: string | null;
  @DateOnly({ optional: true, nullable: true })
  birthDate?: string | null;
  @Text({ max: 200, optional: true, nullable: true })
  email?: string | null;
}

export class PersonAccountDto {
  @Text({ max: 64 })
  login: string;
  @Text({ max: 200, nullable: true })
  email: string | null;
  @Flag()
  disabled: boolean;
  @Flag()
  demo: boolean;
  @Flag()
  hasPassword: boolean;
  @Flag()
  totpEnabled: boolean;
}

export class MembershipDto extends MembershipRefDto {
  @DateOnly()
  since: string;
  @DateOnly({ nullable: true, description: 'First day on which it does not hold' })
  until: string | null;
}

export class GuardianDto {
  @Id({ description: 'Of the guardianship' })
  id: string;
  @Id()
  guardianId: string;
  @Text({ max: 300 })
  name: string;
  @TextList({ max: 2, maxLength: 20, description: '`view`, `consent`' })
  rights: GuardianRight[];
  @OneOf(['code', 'school'])
  confirmedBy: 'code' | 'school';
  @Instant()
  since: Date;
}

export class FormerGuardianDto {
  @Id({ description: 'Of the guardianship' })
  id: string;
  @Id()
  guardianId: string;
  @Text({ max: 300 })
  name: string;
  @Instant()
  since: Date;
  @Instant()
  until: Date;
  @Text({ max: 500, nullable: true })
  endReason: string | null;
}

export class PersonDto extends NameFields {
  @Id()
  id: string;
  @DateOnly({ nullable: true })
  birthDate: string | null;
  @Whole({ max: 2_147_483_647 })
  version: number;
  @Nested(() => PersonAccountDto, { nullable: true, description: 'To those who manage the account, and to the person' })
  account: PersonAccountDto | null;
  @ListOf(() => MembershipDto, { max: 200 })
  memberships: MembershipDto[];
  @ListOf(() => GuardianDto, { max: 50 })
  guardians: GuardianDto[];
  @ListOf(() => FormerGuardianDto, { max: 200, description: 'Ended, the latest first; to those who manage guardians' })
  formerGuardians: FormerGuardianDto[];
}

export class CreateMembershipDto {
  @Id()
  organisationId: string;
  @OneOf(membershipKinds)
  kind: MembershipKind;
  @DateOnly({ optional: true, description: 'First day; today by default' })
  since?: string;
}

export class EndMembershipQuery {
  @DateOnly({ optional: true, description: 'First day on which it does not hold; today by default' })
  until?: string;
}

export class MembershipListDto {
  @ListOf(() => MembershipDto, { max: 200 })
  items: MembershipDto[];
}

export class CreateRoleDto {
  @OneOf(givenRoles)
  role: StandardRole;
  @Id({ nullable: true, description: 'Where; null is the whole site' })
  organisationId: string | null;
  @Instant({ optional: true, description: 'Now by default' })
  since?: Date;
  @Instant({ optional: true, nullable: true, description: 'For good by default; a substitute has an end' })
  until?: Date | null;
  @Text({ max: 200, optional: true })
  reason?: string;
}

export class PersonRoleDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  role: string;
  @Nested(() => OrganisationRefDto, { nullable: true, description: 'Where; null is the whole site' })
  organisation: OrganisationRefDto | null;
  @Instant()
  since: Date;
  @Instant({ nullable: true })
  until: Date | null;
  @Text({ max: 200, nullable: true })
  reason: string | null;
}

export class RoleListDto {
  @ListOf(() => PersonRoleDto, { max: 200 })
  items: PersonRoleDto[];
}
