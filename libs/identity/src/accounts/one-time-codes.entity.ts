import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A printed one-time code that signs a person in once, after which a password must be chosen. Kept as a hash; one a person. */
@Entity({ schema: 'identity', name: 'sign_in_slip' })
export class SignInSlip {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'sign_in_slip_account_fk' })
  accountId: string;

  @Column('bytea')
  @Index('sign_in_slip_hash_key', { unique: true })
  hash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;
}

/** The token of a reset link sent by mail. Kept as a hash; one an account. */
@Entity({ schema: 'identity', name: 'password_reset' })
export class PasswordReset {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { name: 'password_reset_account_fk' })
  accountId: string;

  @Column('bytea')
  @Index('password_reset_hash_key', { unique: true })
  hash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;
}

/** The code on the console of an empty installation that lets its first administrator in. At most one row. */
@Entity({ schema: 'identity', name: 'first_run_code' })
export class FirstRunCode {
  @PrimaryColumn('bytea')
  hash: Buffer;
}
