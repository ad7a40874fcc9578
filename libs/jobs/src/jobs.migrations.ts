import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobsInit1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table jobs.event (
        position bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        id uuid not null unique,
        name text not null,
        version integer not null,
        aggregate_id text not null,
        partition smallint not null,
        organisation_id uuid,
        actor_id uuid,
        occurred_at timestamptz not null,
        payload jsonb not null
      )`);
    // What a subscription reads: the events of one name and partition in the order of their transactions.
    await runner.query(`create index event_order on jobs.event (name, partition, xid, position)`);
    await runner.query(`create index event_actor on jobs.event (actor_id) where actor_id is not null`);

    await runner.query(`
      create table jobs.subscription (
        id text not null,
        partition smallint not null,
        events text[] not null,
        xid xid8 not null default '0',
        position bigint not null default 0,
        failures integer not null default 0,
        retry_at timestamptz,
        error text,
        primary key (id, partition)
      )`);

    // An aggregate that a subscription gave up on. The events put aside are those from (xid, position) up to the cursor: they stay in jobs.event.
    await runner.query(`
      create table jobs.dead_letter (
        id uuid primary key,
        subscription text not null,
        partition smallint not null,
        event text not null,
        aggregate_id text not null,
        xid xid8 not null,
        position bigint not null,
        tries integer not null,
        error text not null,
        failed_at timestamptz not null default now(),
        retry_asked boolean not null default false,
        unique (subscription, aggregate_id)
      )`);

    await runner.query(`
      create table jobs.job (
        id uuid primary key,
        name text not null,
        queue text not null check (queue in ('interactive', 'default', 'bulk', 'mail')),
        payload jsonb not null,
        dedupe_key text,
        actor_id uuid,
        account_id uuid,
        watchers uuid[] not null default '{}',
        organisation_id uuid,
        time_zone text not null,
        locale text not null check (locale in ('ru', 'en')),
        request_id text not null,
        state text not null default 'waiting' check (state in ('waiting', 'active', 'completed', 'failed')),
        dead boolean not null default false,
        attempts integer not null default 0,
        progress double precision not null default 0 check (progress between 0 and 1),
        note text,
        result jsonb,
        error_code text,
        error text,
        handover integer not null default 0,
        queued_at timestamptz,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        check ((actor_id is null) = (account_id is null))
      )`);
    // The key is dropped when the job starts, so it is unique among the jobs that wait.
    await runner.query(`create unique index job_dedupe on jobs.job (name, dedupe_key) where dedupe_key is not null`);
    await runner.query(`create index job_pending on jobs.job (id) where queued_at is null and finished_at is null`);
    await runner.query(`create index job_unfinished on jobs.job (queue, state) where finished_at is null`);
    await runner.query(`create index job_dead on jobs.job (finished_at) where dead`);
    await runner.query(`create index job_watchers on jobs.job using gin (watchers)`);

    await runner.query(`
      create table jobs.schedule (
        name text primary key,
        cron text not null,
        time_zone text not null,
        next_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table jobs.schedule, jobs.job, jobs.dead_letter, jobs.subscription, jobs.event`);
  }
}
