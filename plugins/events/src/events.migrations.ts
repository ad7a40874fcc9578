import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventsInit1795900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table events.event (
        id uuid primary key,
        school_id uuid not null constraint event_school_fk references identity.organisation,
        organiser_id uuid constraint event_organiser_fk references identity.person,
        kind text not null,
        title text not null,
        description text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        time_zone text not null,
        places int constraint event_places check (places between 1 and 10000),
        place text not null,
        video_url text,
        recording_url text,
        to_partners boolean not null,
        state text not null default 'draft' constraint event_state check (state in ('draft', 'announced', 'cancelled')),
        version int not null default 1,
        constraint event_in_order check (starts_at < ends_at)
      )`);
    await runner.query(`comment on column events.event.places is 'Null: as many as come'`);
    await runner.query(
      `comment on column events.event.time_zone is 'That of the school when it was written: certificates name the day by it'`,
    );
    await runner.query(`create index event_school on events.event (school_id, starts_at, id)`);
    await runner.query(`create index event_organiser on events.event (organiser_id)`);
    await runner.query(`create index event_announced on events.event (starts_at) where state = 'announced'`);
    await runner.query(`
      create table events.registration (
        id uuid primary key,
        event_id uuid not null constraint registration_event_fk references events.event on delete cascade,
        person_id uuid not null constraint registration_person_fk references identity.person,
        school_id uuid not null constraint registration_school_fk references identity.organisation,
        state text not null constraint registration_state check (state in ('registered', 'waiting', 'cancelled')),
        came boolean,
        rating int constraint registration_rating check (rating between 1 and 5),
        comment text not null default '',
        constraint registration_once unique (event_id, person_id)
      )`);
    await runner.query(
      `comment on column events.registration.id is 'In the order in which people registered: who waits longest moves up first'`,
    );
    await runner.query(`comment on column events.registration.came is 'Null: nobody has said'`);
    await runner.query(`create index registration_person on events.registration (person_id)`);
    await runner.query(`create index registration_school on events.registration (school_id)`);
    // What it says stands in the row as it was printed: a name or a title that changes later changes no document.
    await runner.query(`
      create table events.certificate (
        id uuid primary key,
        event_id uuid not null constraint certificate_event_fk references events.event,
        person_id uuid not null constraint certificate_person_fk references identity.person,
        number text not null constraint certificate_number unique,
        sha256 bytea not null constraint certificate_sha256 unique,
        content bytea not null,
        says jsonb not null,
        issued_at timestamptz not null,
        constraint certificate_once unique (event_id, person_id)
      )`);
    await runner.query(
      `comment on column events.certificate.content is 'The PDF, byte by byte as it is downloaded; its SHA-256 is what is verified'`,
    );
    await runner.query(`create index certificate_person on events.certificate (person_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table events.certificate, events.registration, events.event`);
  }
}
