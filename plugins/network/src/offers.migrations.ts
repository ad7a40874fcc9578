import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NetworkOffers1795800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Parts of a copy that its owner thinks better, sent to the author: whole, for the copy may be changed or gone when they are read.
    await runner.query(`
      create table network.offer (
        id uuid primary key,
        copy_id uuid not null constraint offer_copy_fk references network.copy on delete cascade,
        material_id uuid not null constraint offer_material_fk references network.material on delete cascade,
        school_id uuid not null constraint offer_school_fk references identity.organisation,
        person_id uuid constraint offer_person_fk references identity.person,
        message text not null,
        state text not null default 'open' constraint offer_state check (state in ('open', 'accepted', 'declined', 'withdrawn')),
        offered_at timestamptz not null,
        decided_by uuid constraint offer_decided_by_fk references identity.person,
        decided_at timestamptz,
        reply text not null default ''
      )`);
    await runner.query(`create index offer_material on network.offer (material_id, id)`);
    await runner.query(`create index offer_person on network.offer (person_id, id)`);
    await runner.query(`create index offer_copy on network.offer (copy_id)`);
    await runner.query(`
      create table network.offer_part (
        offer_id uuid not null constraint offer_part_offer_fk references network.offer on delete cascade,
        part_id uuid not null,
        parent_id uuid,
        place int not null,
        digest text not null constraint offer_part_digest_fk references network.part,
        base text constraint offer_part_base_fk references network.part,
        base_parent_id uuid,
        constraint offer_part_pkey primary key (offer_id, part_id)
      )`);
    await runner.query(`create index offer_part_digest on network.offer_part (digest)`);
    await runner.query(`create index offer_part_base on network.offer_part (base)`);
    await runner.query(`
      create table network.offer_file (
        offer_id uuid not null constraint offer_file_offer_fk references network.offer on delete cascade,
        sha256 text not null,
        file_id uuid not null,
        constraint offer_file_pkey primary key (offer_id, sha256)
      )`);
    await runner.query(`alter table network.author add column contributed boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table network.author drop column contributed`);
    for (const table of ['offer_file', 'offer_part', 'offer']) await runner.query(`drop table network.${table}`);
  }
}
