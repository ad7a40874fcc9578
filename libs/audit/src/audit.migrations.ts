import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditInit1764000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit.entry (
        id uuid primary key,
        at timestamptz not null,
        actor_id uuid,
        organisation_id uuid,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        person_id uuid,
        details jsonb not null default '{}',
        request_id text not null
      )`);
    await runner.query(`create index entry_by_organisation on audit.entry (organisation_id, id desc)`);
    await runner.query(`create index entry_by_person on audit.entry (person_id, id desc) where person_id is not null`);
    await runner.query(`create index entry_by_subject_person on audit.entry (subject_id) where subject_kind = 'person'`);
    await runner.query(`create index entry_by_actor on audit.entry (actor_id) where actor_id is not null`);
    // Nobody rewrites what was done. Only the erasure of a person may, by a setting of its own transaction, take people out of the rows.
    await runner.query(`
      create function audit.refuse() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('sreda.erasure', true), '') = 'on' then return coalesce(new, old); end if;
        raise exception 'audit.entry is append-only';
      end $$`);
    await runner.query(
      `create trigger entry_is_append_only before update or delete on audit.entry for each row execute function audit.refuse()`,
    );
    await runner.query(`create trigger entry_is_kept before truncate on audit.entry for each statement execute function audit.refuse()`);

    // Who opened whose data: one row for an hour, because the tenth look in a lesson says nothing that the first did not.
    await runner.query(`
      create table audit.seen (
        person_id uuid not null,
        hour timestamptz not null,
        actor_id uuid not null,
        what text not null,
        organisation_id uuid,
        times integer not null,
        constraint seen_pkey primary key (person_id, hour, actor_id, what)
      )`);
    await runner.query(`create index seen_by_actor on audit.seen (actor_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit.entry, audit.seen`);
    await runner.query(`drop function audit.refuse()`);
  }
}

export class AuditPlaces1795330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Rows had the organisation that the actor worked in, which need not be the one that it happened in: these are for the site's log alone.
    await runner.query(`alter table audit.entry add column organisation_ids uuid[] not null default '{}', drop column organisation_id`);
    await runner.query(`comment on column audit.entry.organisation_ids is 'Where it happened; empty: the whole site'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table audit.entry add column organisation_id uuid, drop column organisation_ids`);
    await runner.query(`create index entry_by_organisation on audit.entry (organisation_id, id desc)`);
  }
}
