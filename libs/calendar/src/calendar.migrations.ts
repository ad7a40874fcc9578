import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarInit1795607100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar.feed (
        person_id uuid primary key constraint feed_person_fk references identity.person on delete cascade,
        hash bytea not null constraint feed_hash unique,
        created_at timestamptz not null
      );
      comment on table calendar.feed is 'The one address under which programs read the calendar of a person without signing in'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar.feed`);
  }
}
