import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const membershipKinds = ['student', 'staff', 'outsider'] as const;
export type MembershipKind = (typeof membershipKinds)[number];

/**
 * A person belongs to an organisation, and by its path to those above it: a pupil to a class, staff to a school. It holds from `since` up to,
 * and not including, `until`, in calendar days of the organisation's zone. A change ends one row and begins another.
 */
@Entity({ schema: 'identity', name: 'membership' })
@Check('membership_kind', `kind in ('student', 'staff', 'outsider')`)
@Check('membership_dates', `until >= since`)
@Index('membership_open_key', ['personId', 'organisationId', 'kind'], { unique: true, where: 'until is null' })
@Index('membership_organisation', ['organisationId', 'kind'])
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey('Person', { name: 'membership_person_fk' })
  @Index('membership_person')
  personId: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'membership_organisation_fk' })
  organisationId: string;

  @Column('text')
  kind: MembershipKind;

  @Column('date')
  since: string;

  @Column('date', { nullable: true })
  until: string | null;
}
