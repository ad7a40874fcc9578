import { DateOnly, Flag, Id, IdList, Instant, ListOf, OneOf, PageQuery, SchoolDto, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { agreementStates, type AgreementState, partyStates, type PartyState } from './agreement.state.js';

/** Schools in one agreement. */
export const MAX_SCHOOLS = 50;
/** Wordings of one agreement. */
export const MAX_TERMS = 50;
const MAX_SCOPES = 50;
const REASON = { max: 500 } as const;
const UNTIL = { nullable: true, description: 'First day after it, by the calendar of each school; null: for good' } as const;

export class SharedScopeDto {
  @Text({ max: 100 })
  key: string;
  @Text({ max: 200, description: 'Key of its name among the texts' })
  label: string;
}

export class PartnershipSchoolDto {
  @Flag({ description: 'Coordinators of other schools find it by its name' })
  listed: boolean;
  @Whole({ max: 2_147_483_647 })
  version: number;
  @ListOf(() => SharedScopeDto, { max: MAX_SCOPES, description: 'What schools can share here' })
  scopes: SharedScopeDto[];
}

export class SetListedDto {
  @Flag()
  listed: boolean;
  @Whole({ max: 2_147_483_647 })
  version: number;
}

export class SchoolsQuery extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name' })
  q?: string;
}

export class FoundSchoolDto extends SchoolDto {
  @Text({ max: 200, nullable: true, description: 'Name of what it is a part of' })
  place: string | null;
}

export class FoundSchoolPageDto {
  @ListOf(() => FoundSchoolDto, { max: 200 })
  items: FoundSchoolDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class AgreementPartyDto {
  @Id()
  schoolId: string;
  @Text({ max: 200 })
  name: string;
  @OneOf(partyStates)
  state: PartyState;
  @Flag({ description: 'It and the own school share something by this agreement now' })
  shares: boolean;
  @Instant({ nullable: true })
  answeredAt: Date | null;
  @Instant({ nullable: true })
  endedAt: Date | null;
  @Text({ ...REASON, nullable: true })
  reason: string | null;
  @Text({ max: 320, nullable: true, description: 'Who answered or ended it last; of the own school alone' })
  by: string | null;
}

class TermsBase {
  @Whole({ min: 1, max: MAX_TERMS })
  number: number;
  @Text({ max: 200 })
  title: string;
  @TextList({ max: MAX_SCOPES, maxLength: 100 })
  scopes: string[];
  @DateOnly(UNTIL)
  until: string | null;
  @ListOf(() => AgreementPartyDto, { max: MAX_SCHOOLS })
  parties: AgreementPartyDto[];
}

export class AgreementItemDto extends TermsBase {
  @Id()
  id: string;
  @OneOf(agreementStates)
  state: AgreementState;
  @Whole({ min: 1, max: MAX_TERMS, nullable: true, description: 'Number of the terms that wait for an answer of the own school' })
  offer: number | null;
}

export class AgreementPageDto {
  @ListOf(() => AgreementItemDto, { max: 200 })
  items: AgreementItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class AgreementTermsDto extends TermsBase {
  @Text({ min: 0, max: 20_000 })
  text: string;
  @Id()
  proposedBy: string;
  @Instant()
  proposedAt: Date;
}

export class AgreementDto {
  @Id()
  id: string;
  @OneOf(agreementStates)
  state: AgreementState;
  @Whole({ min: 1, max: MAX_TERMS, nullable: true, description: 'Number of the terms that wait for an answer of the own school' })
  offer: number | null;
  @Whole({ min: 1, max: MAX_TERMS, description: 'Number of the latest terms of all; a new proposal names it' })
  latest: number;
  @ListOf(() => AgreementTermsDto, { max: MAX_TERMS, description: 'Those that name the own school, the latest first' })
  terms: AgreementTermsDto[];
}

export class ProposeAgreementDto {
  @Text({ max: 200 })
  title: string;
  @Text({ min: 0, max: 20_000 })
  text: string;
  @TextList({ max: MAX_SCOPES, maxLength: 100 })
  scopes: string[];
  @DateOnly(UNTIL)
  until: string | null;
  @IdList({ min: 1, max: MAX_SCHOOLS - 1, description: 'The other schools' })
  schoolIds: string[];
}

export class ProposeTermsDto extends ProposeAgreementDto {
  @Whole({ min: 1, max: MAX_TERMS, description: 'Number of the latest terms, as they were read' })
  latest: number;
}

export class AgreementAnswerDto {
  @Whole({ min: 1, max: MAX_TERMS })
  number: number;
  @Flag()
  accept: boolean;
  @Text({ ...REASON, nullable: true, description: 'Why not' })
  reason: string | null;
}

export class EndAgreementDto {
  @Text(REASON)
  reason: string;
}
