import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The key under which the names of this installation are sealed. At most one row; none while names are open. */
@Entity({ schema: 'identity', name: 'name_key' })
@Index('name_key_one', { synchronize: false })
export class NameKeyRow {
  /** Of `NameKey`, so that a wrong key is found at the start. */
  @PrimaryColumn('text')
  id: string;

  @Column('timestamptz', { default: () => 'now()' })
  sealedAt: Date;
}
