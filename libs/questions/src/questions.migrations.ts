import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionsInit1764000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table questions.bank (
        id uuid primary key,
        owner_kind text not null constraint bank_owner_kind check (owner_kind in ('course', 'organisation', 'person')),
        owner_id uuid not null,
        created_at timestamptz not null,
        constraint bank_owner_key unique (owner_kind, owner_id)
      )`);
    await runner.query(`
      create table questions.category (
        id uuid primary key,
        bank_id uuid not null constraint category_bank_fk references questions.bank on delete cascade,
        parent_id uuid constraint category_parent_fk references questions.category on delete cascade,
        name text not null constraint category_name check (name <> ''),
        constraint category_name_key unique nulls not distinct (bank_id, parent_id, name)
      )`);
    // No category: the question lies in the bank itself.
    await runner.query(`
      create table questions.question (
        id uuid primary key,
        bank_id uuid not null constraint question_bank_fk references questions.bank on delete cascade,
        category_id uuid constraint question_category_fk references questions.category,
        id_number text,
        version_id uuid not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create index question_place on questions.question (bank_id, category_id)`);
    await runner.query(
      `create unique index question_id_number_key on questions.question (bank_id, category_id, id_number) nulls not distinct where id_number is not null`,
    );
    // Rows are never changed: an attempt of years ago points at the version that the student got.
    await runner.query(`
      create table questions.question_version (
        id uuid primary key,
        question_id uuid not null constraint question_version_question_fk references questions.question on delete cascade,
        number integer not null constraint question_version_number check (number > 0),
        state text not null constraint question_version_state check (state in ('draft', 'ready')),
        type text not null,
        schema_version integer not null,
        name text not null,
        definition jsonb not null,
        tags text[] not null default '{}',
        hash bytea not null,
        search_text text not null,
        search tsvector not null generated always as (to_tsvector('russian', search_text)) stored,
        source jsonb,
        created_by uuid,
        created_at timestamptz not null,
        constraint question_version_number_key unique (question_id, number)
      )`);
    await runner.query(`create index question_version_search on questions.question_version using gin (search)`);
    // A question and its first version are made together, so the two point at each other only at the end of the transaction.
    await runner.query(`
      alter table questions.question add constraint question_version_fk foreign key (version_id)
        references questions.question_version deferrable initially deferred`);
    await runner.query(`
      create table questions.question_file (
        version_id uuid not null constraint question_file_version_fk references questions.question_version on delete cascade,
        path text not null,
        content bytea not null,
        primary key (version_id, path)
      )`);
    await runner.query(`
      create table questions.upload (
        id uuid primary key,
        bank_id uuid not null constraint upload_bank_fk references questions.bank on delete cascade,
        name text not null,
        content bytea not null constraint upload_size check (octet_length(content) <= 20 * 1024 * 1024),
        uploaded_by uuid,
        uploaded_at timestamptz not null,
        report jsonb
      )`);
    await runner.query(`create index upload_bank on questions.upload (bank_id)`);
    await runner.query(`create index upload_person on questions.upload (uploaded_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table questions.question drop constraint question_version_fk`);
    await runner.query(
      `drop table questions.upload, questions.question_file, questions.question_version, questions.question, questions.category, questions.bank`,
    );
  }
}

/** Deleting can be undone; lists are read in their order from an index. */
export class QuestionsLists1795330200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table questions.question add deleted_at timestamptz, add name text`);
    // The deferred check of the version would stand in the way of changing the table in the same transaction.
    await runner.query(`set constraints all immediate`);
    await runner.query(`update questions.question q set name = v.name from questions.question_version v where v.id = q.version_id`);
    await runner.query(`alter table questions.question alter name set not null`);
    await runner.query(
      `create index question_by_name on questions.question (bank_id, name collate "ru-x-icu", id) where deleted_at is null`,
    );
    // The number of a deleted question is free again.
    await runner.query(`drop index questions.question_id_number_key`);
    await runner.query(
      `create unique index question_id_number_key on questions.question (bank_id, category_id, id_number) nulls not distinct
       where id_number is not null and deleted_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from questions.question where deleted_at is not null`);
    await runner.query(`drop index questions.question_id_number_key, questions.question_by_name`);
    await runner.query(
      `create unique index question_id_number_key on questions.question (bank_id, category_id, id_number) nulls not distinct where id_number is not null`,
    );
    await runner.query(`alter table questions.question drop deleted_at, drop name`);
  }
}
