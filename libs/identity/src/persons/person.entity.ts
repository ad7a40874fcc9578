import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being. Never deleted: work points to it; erasure empties it. */
@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', collation: 'ru-x-icu' })
  familyName: string;

  @Column({ type: 'text', collation: 'ru-x-icu' })
  givenName: string;

  @Column({ type: 'text', nullable: true, collation: 'ru-x-icu' })
  patronymic: string | null;

  @Column('date', { nullable: true })
  birthDate: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
