import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const organisationKinds = ['region', 'municipality', 'school', 'class'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A node of the tree region → municipality → school → class. A class is the cohort: it keeps its id from year to year. */
@Entity({ schema: 'identity', name: 'organisation' })
@Check('organisation_kind', `kind in ('region', 'municipality', 'school', 'class')`)
@Check('organisation_path', `path[cardinality(path)] = id`)
@Index('organisation_parent', ['parentId'])
@Index('organisation_path_index', { synchronize: false })
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('uuid', { nullable: true })
  @ForeignKey('Organisation', { name: 'organisation_parent_fk' })
  parentId: string | null;

  /** Ids from the root to itself, so an ancestor test is one indexed condition. */
  @Column('uuid', { array: true })
  path: string[];

  /** A class has the name of its latest year here; `class_year` has the history. */
  @Column({ type: 'text', collation: 'ru-x-icu' })
  name: string;

  /** IANA name. A class has its school's. */
  @Column('text')
  timeZone: string;

  /** First day on which it exists no more (a class after its graduation). */
  @Column('date', { nullable: true })
  closedOn: string | null;

  /** Counts changes; of a school also the changes of its years and classes, so a reviewed promotion notices what has changed since. */
  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
