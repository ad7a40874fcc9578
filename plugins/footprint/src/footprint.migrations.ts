import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FootprintInit1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One statement for an event and a person, so that an event that is delivered again leaves no second trace. The object's name is kept as it
    // was then: what it is called later does not rewrite what somebody did.
    await runner.query(`
      create table footprint.statement (
        id uuid primary key,
        person_id uuid not null constraint statement_person_fk references identity.person,
        verb text not null,
        object_kind text not null,
        object_id uuid not null,
        object_name text not null,
        course_id uuid,
        result jsonb,
        happened_at timestamptz not null,
        event_id uuid not null,
        event_name text not null,
        constraint statement_once unique (event_id, person_id)
      )`);
    await runner.query(`create index statement_timeline on footprint.statement (person_id, happened_at desc, id desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table footprint.statement`);
  }
}

/** Profiles: what the statements of a person come to. */
export class FootprintProfiles1795410500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The day is that of the school of the course, as it was when the statement was made; without a course that of UTC. What was there before waits
    // to be taken in.
    await runner.query(`alter table footprint.statement add day date, add profiled boolean not null default false`);
    await runner.query(`
      update footprint.statement s set day = (s.happened_at at time zone coalesce(
        (select o.time_zone from courses.course c join identity.organisation o on o.id = c.organisation_id where c.id = s.course_id), 'UTC'))::date`);
    await runner.query(`alter table footprint.statement alter day set not null`);
    await runner.query(`create index statement_fresh on footprint.statement (person_id) where not profiled`);
    await runner.query(`
      create table footprint.day (
        person_id uuid not null constraint day_person_fk references identity.person,
        day date not null,
        course_id uuid,
        verb text not null,
        n integer not null constraint day_n check (n > 0),
        constraint day_once unique nulls not distinct (person_id, day, course_id, verb)
      )`);
    await runner.query(`
      create table footprint.result (
        person_id uuid not null constraint result_person_fk references identity.person,
        object_kind text not null,
        object_id uuid not null,
        object_name text not null,
        course_id uuid,
        mark numeric not null,
        max_mark numeric not null,
        happened_at timestamptz not null,
        statement_id uuid not null,
        primary key (person_id, object_kind, object_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table footprint.day, footprint.result`);
    await runner.query(`drop index footprint.statement_fresh`);
    await runner.query(`alter table footprint.statement drop day, drop profiled`);
  }
}

/** A result may be taken back. */
export class FootprintVoided1795605000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // As in xAPI, a statement is voided by another one that refers to it, and once.
    await runner.query(`
      alter table footprint.statement
        add voids uuid constraint statement_voids_fk references footprint.statement,
        add constraint statement_voids check ((voids is not null) = (verb = 'voided'))`);
    await runner.query(`create unique index statement_voided_once on footprint.statement (voids) where voids is not null`);
    await runner.query(`
      create index statement_scores on footprint.statement (person_id, object_id, happened_at desc, id desc) where verb in ('scored', 'voided')`);
    // What was voided last is kept as no result: statements may be taken in in any order.
    await runner.query(`
      alter table footprint.result alter mark drop not null, alter max_mark drop not null,
        add constraint result_mark check ((mark is null) = (max_mark is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from footprint.result where mark is null`);
    await runner.query(`alter table footprint.result alter mark set not null, alter max_mark set not null, drop constraint result_mark`);
    await runner.query(`drop index footprint.statement_scores, footprint.statement_voided_once`);
    await runner.query(`delete from footprint.statement where verb = 'voided'`);
    await runner.query(`alter table footprint.statement drop voids`);
  }
}
