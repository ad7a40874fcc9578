import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesInit1795330100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was uploaded, once for equal contents. A row means that the file is in the folder, whole.
    await runner.query(`
      create table files.blob (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size >= 0),
        media_type text not null,
        created_at timestamptz not null
      )`);
    await runner.query(`
      create table files.file (
        id uuid primary key,
        sha256 text not null references files.blob (sha256),
        name text not null,
        uploaded_by uuid,
        organisation_id uuid,
        owner_kind text,
        owner_id uuid,
        position integer not null default 0,
        created_at timestamptz not null,
        constraint file_owner check ((owner_kind is null) = (owner_id is null))
      )`);
    await runner.query(`create index file_by_blob on files.file (sha256)`);
    await runner.query(`create index file_by_owner on files.file (owner_kind, owner_id, position)`);
    await runner.query(`create index file_by_uploader on files.file (uploaded_by) where uploaded_by is not null`);
    await runner.query(`create index file_by_organisation on files.file (organisation_id)`);
    await runner.query(`create index file_waiting on files.file (created_at) where owner_kind is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table files.file, files.blob`);
  }
}
