import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CoursesInit1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table courses.course (
        id uuid primary key,
        organisation_id uuid not null references identity.organisation (id),
        name text not null check (name <> ''),
        state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
        version integer not null default 1,
        created_at timestamptz not null
      )`);
    await runner.query(`create index course_by_name on courses.course (organisation_id, name collate "ru-x-icu", id)`);
    // Positions have gaps and may repeat for a moment while rows are moved; the id settles a tie.
    await runner.query(`
      create table courses.section (
        id uuid primary key,
        course_id uuid not null references courses.course (id) on delete cascade,
        name text not null check (name <> ''),
        position integer not null,
        unique (course_id, id)
      )`);
    await runner.query(`create index section_order on courses.section (course_id, position, id)`);
    await runner.query(`
      create table courses.activity (
        id uuid primary key,
        course_id uuid not null references courses.course (id) on delete cascade,
        section_id uuid not null,
        type text not null,
        name text not null check (name <> ''),
        position integer not null,
        visible boolean not null default true,
        opens_at timestamptz,
        closes_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        check (closes_at > opens_at),
        foreign key (course_id, section_id) references courses.section (course_id, id) on delete cascade
      )`);
    await runner.query(`create index activity_order on courses.activity (course_id, section_id, position, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table courses.activity, courses.section, courses.course`);
  }
}

/** When activities count as done, and what has to be before they open. */
export class CoursesConditions1795410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What there was before was done when it was handed in.
    await runner.query(`
      alter table courses.activity add completion jsonb not null default '{"rule": "submitted"}', add availability jsonb`);
    await runner.query(`alter table courses.activity alter completion set default '{"rule": "none"}'`);
    await runner.query(`alter table courses.section add availability jsonb`);
    // Marks, and since when the activity is complete by its rule; whether it is now is asked of the rule.
    await runner.query(`
      create table courses.progress (
        activity_id uuid not null constraint progress_activity_fk references courses.activity on delete cascade,
        person_id uuid not null constraint progress_person_fk references identity.person,
        viewed_at timestamptz,
        marked_at timestamptz,
        marked_by uuid,
        completed_at timestamptz,
        primary key (activity_id, person_id)
      )`);
    await runner.query(`create index progress_person on courses.progress (person_id)`);
    await runner.query(`create index progress_marked_by on courses.progress (marked_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table courses.progress`);
    await runner.query(`alter table courses.section drop availability`);
    await runner.query(`alter table courses.activity drop completion, drop availability`);
  }
}

/** Categories, what a course says of itself, the text of a section, and what is hidden with its section. */
export class CoursesCatalogue1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table courses.category (
        id uuid primary key,
        organisation_id uuid not null constraint category_organisation_fk references identity.organisation,
        parent_id uuid,
        name text not null constraint category_name check (name <> ''),
        position integer not null,
        version integer not null default 1,
        constraint category_organisation_key unique (organisation_id, id),
        constraint category_parent_fk foreign key (organisation_id, parent_id) references courses.category (organisation_id, id)
      )`);
    await runner.query(`create index category_order on courses.category (organisation_id, position, id)`);
    await runner.query(`
      alter table courses.course
        add summary text not null default '',
        add category_id uuid,
        add starts_on date,
        add ends_on date,
        add constraint course_dates check (ends_on >= starts_on),
        add constraint course_category_fk foreign key (organisation_id, category_id) references courses.category (organisation_id, id)`);
    await runner.query(`create index course_category on courses.course (category_id)`);
    await runner.query(`
      alter table courses.section
        add text text not null default '',
        add visible boolean not null default true,
        add version integer not null default 1`);
    // `visible` is what everybody asks: neither hidden by itself nor with its section.
    await runner.query(`alter table courses.activity add hidden boolean not null default false`);
    await runner.query(`update courses.activity set hidden = true where not visible`);
    await runner.query(`alter table courses.activity add constraint activity_hidden check (not (hidden and visible))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table courses.activity drop hidden`);
    await runner.query(`alter table courses.section drop text, drop visible, drop version`);
    await runner.query(`alter table courses.course drop summary, drop category_id, drop starts_on, drop ends_on`);
    await runner.query(`drop table courses.category`);
  }
}
