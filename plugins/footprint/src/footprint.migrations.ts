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
