import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What must be done before anything else may be: choose a password, set up the second factor. */
export type Restriction = 'password' | 'totp';

/** A signed-in browser. The cookie holds a random token; the database its SHA-256 only, so a stolen backup opens no session. */
@Entity({ schema: 'identity', name: 'session' })
@Check('session_restriction', `restriction in ('password', 'totp')`)
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea')
  @Index('session_token_hash_key', { unique: true })
  tokenHash: Buffer;

  @Column('uuid')
  @ForeignKey('Account', { name: 'session_account_fk' })
  @Index('session_account')
  accountId: string;

  /** The organisation worked in now. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Organisation', { name: 'session_organisation_fk' })
  organisationId: string | null;

  @Column('text', { nullable: true })
  restriction: Restriction | null;

  @Column('text')
  userAgent: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** To the minute, so that reading does not write each time. */
  @Column('timestamptz', { default: () => 'now()' })
  seenAt: Date;

  @Column('int')
  idleMinutes: number;

  @Column('timestamptz')
  expiresAt: Date;
}

/** A personal access token for programs, kept as a hash. */
@Entity({ schema: 'identity', name: 'access_token' })
export class AccessToken {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea')
  @Index('access_token_hash_key', { unique: true })
  hash: Buffer;

  @Column('uuid')
  @ForeignKey('Account', { name: 'access_token_account_fk' })
  @Index('access_token_account')
  accountId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Organisation', { name: 'access_token_organisation_fk' })
  organisationId: string | null;

  @Column('text')
  name: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  @Column('timestamptz')
  expiresAt: Date;
}
