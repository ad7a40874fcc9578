import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Preferences } from './preferences.js';

/** A way to sign in; at most one a person. The login is a name, not an e-mail address: children have none. */
@Entity({ schema: 'identity', name: 'account' })
@Index('account_login_key', ['login'], { unique: true })
@Index('account_person_key', ['personId'], { unique: true })
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey('Person', { name: 'account_person_fk' })
  personId: string;

  /** In the form of `normaliseLogin`, so equality ignores case; a keyed hash of it while names are sealed. */
  @Column('text')
  login: string;

  /** Argon2id in PHC form; null until a first password is chosen after a sign-in slip. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  /** Where a reset is sent; most children have none. Null while names are sealed: it is with the name. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { default: 'ru' })
  locale: 'ru' | 'en';

  @Column('jsonb', { default: {} })
  preferences: Partial<Preferences>;

  @Column('boolean', { default: false })
  mustChangePassword: boolean;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  /** The part that a demo sign-in plays (`teacher`, `student` …); null for real accounts. Demo accounts work from this computer only. */
  @Column('text', { nullable: true })
  demo: string | null;

  /** Base32, sealed when names are; counts only when confirmed. */
  @Column('text', { nullable: true })
  totpSecret: string | null;

  @Column('timestamptz', { nullable: true })
  totpConfirmedAt: Date | null;

  /** Time step of the last code used: a code works once. */
  @Column('bigint', { nullable: true })
  totpLastStep: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
