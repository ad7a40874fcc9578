import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NetworkInit1795800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The object that a material is published from belongs to another package, so it refers to nothing: a material outlives it.
    await runner.query(`
      create table network.material (
        id uuid primary key,
        school_id uuid not null constraint material_school_fk references identity.organisation,
        kind text not null,
        object_id uuid not null,
        created_by uuid constraint material_created_by_fk references identity.person,
        created_at timestamptz not null,
        published_id uuid,
        constraint material_object unique (school_id, kind, object_id)
      )`);
    await runner.query(`comment on column network.material.published_id is 'The version that is in the catalogue; null: none'`);
    // Content and card are never changed; state, who decided and why stand beside them.
    await runner.query(`
      create table network.version (
        id uuid primary key,
        material_id uuid not null constraint version_material_fk references network.material on delete cascade,
        number int not null constraint version_number check (number > 0),
        title text not null,
        description text not null,
        subject text not null,
        class_from int not null constraint version_class_from check (class_from between 1 and 11),
        class_to int not null constraint version_class_to check (class_to between 1 and 11),
        topic text not null,
        licence text not null,
        rights text not null,
        age_mark text not null,
        adapted text[] not null,
        digest text not null,
        parts int not null,
        created_by uuid constraint version_created_by_fk references identity.person,
        created_at timestamptz not null,
        state text not null constraint version_state check (state in ('review', 'returned', 'published', 'withdrawn')),
        decided_by uuid constraint version_decided_by_fk references identity.person,
        decided_at timestamptz,
        reason text not null default '',
        search tsvector not null generated always as (
          to_tsvector('russian', replace(replace(title || ' ' || topic || ' ' || subject || ' ' || description, 'ё', 'е'), 'Ё', 'Е'))) stored,
        constraint version_material_number unique (material_id, number),
        constraint version_classes check (class_from <= class_to)
      )`);
    await runner.query(`create index version_search on network.version using gin (search)`);
    // One at a time waits for a decision.
    await runner.query(`create unique index version_in_review on network.version (material_id) where state in ('review', 'returned')`);
    await runner.query(`
      alter table network.material add constraint material_published_fk foreign key (published_id) references network.version deferrable initially deferred`);
    await runner.query(`create index material_published on network.material (published_id) where published_id is not null`);
    await runner.query(`
      create table network.author (
        version_id uuid not null constraint author_version_fk references network.version on delete cascade,
        place int not null,
        person_id uuid constraint author_person_fk references identity.person,
        constraint author_pkey primary key (version_id, place)
      )`);
    await runner.query(`create index author_person on network.author (person_id)`);
    // What parts say is kept once, however many versions say it.
    await runner.query(`
      create table network.part (
        digest text constraint part_pkey primary key,
        kind text not null,
        data jsonb not null
      )`);
    await runner.query(`
      create table network.version_part (
        version_id uuid not null constraint version_part_version_fk references network.version on delete cascade,
        part_id uuid not null,
        parent_id uuid,
        place int not null,
        digest text not null constraint version_part_digest_fk references network.part,
        constraint version_part_pkey primary key (version_id, part_id)
      )`);
    await runner.query(`create index version_part_digest on network.version_part (digest)`);
    await runner.query(`
      create table network.version_file (
        version_id uuid not null constraint version_file_version_fk references network.version on delete cascade,
        sha256 text not null,
        file_id uuid not null,
        constraint version_file_pkey primary key (version_id, sha256)
      )`);
    await runner.query(`
      create table network.copy (
        id uuid primary key,
        material_id uuid not null constraint copy_material_fk references network.material,
        version_id uuid not null constraint copy_version_fk references network.version,
        school_id uuid not null constraint copy_school_fk references identity.organisation,
        person_id uuid constraint copy_person_fk references identity.person,
        object_id uuid not null,
        taken_at timestamptz not null
      )`);
    await runner.query(`comment on column network.copy.version_id is 'The last one that its owner has decided about'`);
    await runner.query(`create index copy_person on network.copy (person_id, id)`);
    await runner.query(`create index copy_material on network.copy (material_id)`);
    await runner.query(`
      create table network.copy_part (
        copy_id uuid not null constraint copy_part_copy_fk references network.copy on delete cascade,
        part_id uuid not null,
        object_id uuid not null,
        base text not null constraint copy_part_base_fk references network.part,
        base_parent_id uuid,
        constraint copy_part_pkey primary key (copy_id, part_id)
      )`);
    await runner.query(`create index copy_part_base on network.copy_part (base)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['copy_part', 'copy', 'version_file', 'version_part', 'part', 'author'])
      await runner.query(`drop table network.${table}`);
    await runner.query(`alter table network.material drop constraint material_published_fk`);
    await runner.query(`drop table network.version`);
    await runner.query(`drop table network.material`);
  }
}
