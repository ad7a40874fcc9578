import type { EventDef } from '@sreda/plugin-sdk';
import { DateOnly, Id, OneOf, schemaOf } from '@sreda/plugin-sdk/server';
import { membershipKinds, type MembershipKind } from './membership.entity.js';

export class PersonPayload {
  @Id()
  personId: string;
}

export class MembershipStartedPayload {
  @Id()
  personId: string;
  @Id()
  organisationId: string;
  @OneOf(membershipKinds)
  kind: MembershipKind;
  @DateOnly()
  since: string;
}

export class MembershipEndedPayload {
  @Id()
  personId: string;
  @Id()
  organisationId: string;
  @OneOf(membershipKinds)
  kind: MembershipKind;
  /** First day on which it does not hold. */
  @DateOnly()
  until: string;
}

/** The aggregate of all of them is the person. */
export const personCreated: EventDef<PersonPayload> = { name: 'identity.person-created', version: 1, payload: schemaOf(PersonPayload) };
export const membershipStarted: EventDef<MembershipStartedPayload> = {
  name: 'identity.membership-started',
  version: 1,
  payload: schemaOf(MembershipStartedPayload),
};
export const membershipEnded: EventDef<MembershipEndedPayload> = {
  name: 'identity.membership-ended',
  version: 1,
  payload: schemaOf(MembershipEndedPayload),
};
/** The name is gone, the id stays. */
export const personErased: EventDef<PersonPayload> = { name: 'identity.person-erased', version: 1, payload: schemaOf(PersonPayload) };
