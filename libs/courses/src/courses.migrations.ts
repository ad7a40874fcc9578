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
