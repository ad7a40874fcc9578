import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A browser from which this account has signed in before: guesses made elsewhere do not slow it down. */
@Entity({ schema: 'identity', name: 'known_device' })
export class KnownDevice {
  /** SHA-256 of the device cookie. */
  @PrimaryColumn('bytea')
  deviceHash: Buffer;

  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'known_device_account_fk' })
  @Index('known_device_account')
  accountId: string;

  @Column('timestamptz', { default: () => 'now()' })
  usedAt: Date;
}

/** A leaky bucket of failed sign-ins: `level` as it was `at` that time. */
@Entity({ schema: 'identity', name: 'sign_in_bucket' })
export class SignInBucket {
  @PrimaryColumn('text')
  key: string;

  @Column('double precision')
  level: number;

  @Column('timestamptz')
  at: Date;
}
