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

export class CalendarEvents1795609000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar.event (
        id uuid primary key,
        person_id uuid constraint event_person_fk references identity.person on delete cascade,
        organisation_id uuid constraint event_organisation_fk references identity.organisation on delete cascade,
        name text not null,
        starts_at timestamptz,
        ends_at timestamptz,
        first_day date,
        last_day date,
        place text,
        description text,
        version integer not null default 1,
        changed_at timestamptz not null,
        created_by uuid,
        constraint event_owner check (num_nonnulls(person_id, organisation_id) = 1),
        constraint event_moments check ((starts_at is null) = (ends_at is null) and ends_at >= starts_at),
        constraint event_days check ((first_day is null) = (last_day is null) and last_day >= first_day),
        constraint event_time check (num_nonnulls(starts_at, first_day) = 1)
      );
      create index event_person on calendar.event (person_id) where person_id is not null;
      create index event_organisation on calendar.event (organisation_id) where organisation_id is not null;
      comment on table calendar.event is 'What people put into the calendar: of one person, or of all who belong to a class, school or network';
      comment on column calendar.event.last_day is 'Belongs to it. Days have no zone: they are the same ones by every clock'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar.event`);
  }
}
