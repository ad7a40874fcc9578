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

export class CalendarAudiences1795612000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar.event rename column organisation_id to context_id;
      alter table calendar.event drop constraint event_organisation_fk;
      alter table calendar.event add constraint event_context_fk foreign key (context_id) references access.context on delete cascade;
      alter index calendar.event_organisation rename to event_context;
      comment on table calendar.event is
        'What people put into the calendar: of one person, or of all who belong to a class, school or network, or take part in a course'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from calendar.event e using access.context c where c.id = e.context_id and c.level <> 'organisation';
      alter index calendar.event_context rename to event_organisation;
      alter table calendar.event drop constraint event_context_fk;
      alter table calendar.event add constraint event_organisation_fk foreign key (context_id) references identity.organisation on delete cascade;
      alter table calendar.event rename column context_id to organisation_id;
      comment on table calendar.event is 'What people put into the calendar: of one person, or of all who belong to a class, school or network'`);
  }
}

export class CalendarRepeats1795612100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar.event
        add every_weeks smallint,
        add weekdays smallint[],
        add repeat_until date,
        add time_zone text,
        add constraint event_repeat check (num_nulls(every_weeks, weekdays, repeat_until, time_zone) in (0, 4));
      comment on column calendar.event.weekdays is '1: Monday … 7: Sunday';
      comment on column calendar.event.time_zone is 'By whose clock on the wall it repeats';

      create table calendar.exception (
        event_id uuid not null constraint exception_event_fk references calendar.event on delete cascade,
        day date not null,
        name text,
        starts_at timestamptz,
        ends_at timestamptz,
        first_day date,
        last_day date,
        place text,
        description text,
        primary key (event_id, day),
        constraint exception_moments check ((starts_at is null) = (ends_at is null) and ends_at >= starts_at),
        constraint exception_days check ((first_day is null) = (last_day is null) and last_day >= first_day),
        constraint exception_time check (num_nonnulls(starts_at, first_day) = num_nonnulls(name))
      );
      comment on table calendar.exception is 'One time of an event that repeats which is different, or without a name: does not take place';
      comment on column calendar.exception.day is 'That the rule gives'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar.exception;
      alter table calendar.event drop every_weeks, drop weekdays, drop repeat_until, drop time_zone`);
  }
}
