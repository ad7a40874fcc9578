import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being. Never deleted: work points to it; erasure empties it. The name is read and written by `Names` only. */
@Entity({ schema: 'identity', name: 'person' })
@Check(
  'person_name',
  `case when sealed is null then num_nulls(family_name, given_name) = 0 else num_nonnulls(family_name, given_name, patronymic, birth_date) = 0 end`,
)
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', nullable: true, collation: 'ru-x-icu' })
  familyName: string | null;

  @Column({ type: 'text', nullable: true, collation: 'ru-x-icu' })
  givenName: string | null;

  @Column({ type: 'text', nullable: true, collation: 'ru-x-icu' })
  patronymic: string | null;

  @Column('date', { nullable: true })
  birthDate: string | null;

  /** Name, birth date, login and address under a key (docs/adr/0006), in place of the columns above. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
