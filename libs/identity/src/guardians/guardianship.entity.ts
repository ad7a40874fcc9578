import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `view`: sees the child's results; `consent`: is the legal representative and may give and withdraw consents. */
export const guardianRights = ['view', 'consent'] as const;
export type GuardianRight = (typeof guardianRights)[number];

/** Gives the role `guardian` in the child's person context for as long as it holds. Moments, not days: a child has no one zone, and the end takes effect at once. */
@Entity({ schema: 'identity', name: 'guardianship' })
@Check('guardianship_confirmed_by', `confirmed_by in ('code', 'school')`)
@Check('guardianship_rights', `rights <@ array['view', 'consent']`)
@Check('guardianship_persons', `guardian_id <> child_id`)
@Index('guardianship_open_key', ['guardianId', 'childId'], { unique: true, where: 'until is null' })
export class Guardianship {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey('Person', { name: 'guardianship_guardian_fk' })
  guardianId: string;

  @Column('uuid')
  @ForeignKey('Person', { name: 'guardianship_child_fk' })
  @Index('guardianship_child')
  childId: string;

  @Column('text', { array: true })
  rights: GuardianRight[];

  /** By the code printed for the child, or by the school itself. */
  @Column('text')
  confirmedBy: 'code' | 'school';

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz', { nullable: true })
  until: Date | null;

  /** Why the school ended it. */
  @Column('text', { nullable: true })
  endReason: string | null;
}

/** A code that the school prints for a child; whoever enters it becomes a guardian. Kept as a hash, used once. */
@Entity({ schema: 'identity', name: 'guardian_code' })
export class GuardianCode {
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Column('uuid')
  @ForeignKey('Person', { name: 'guardian_code_child_fk' })
  @Index('guardian_code_child')
  childId: string;

  @Column('timestamptz')
  expiresAt: Date;
}
