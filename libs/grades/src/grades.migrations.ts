import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GradesInit1764000330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An item of an activity takes its name from it.
    await runner.query(`
      create table grades.item (
        id uuid primary key,
        course_id uuid not null constraint item_course_fk references courses.course on delete cascade,
        activity_id uuid constraint item_activity_fk references courses.activity on delete cascade,
        name text,
        max numeric(12, 7) not null constraint item_max check (max >= 0),
        position integer not null,
        constraint item_activity_key unique (activity_id),
        constraint item_name check ((name is null) = (activity_id is not null))
      )`);
    await runner.query(`create index item_course on grades.item (course_id, position, id)`);
    await runner.query(`
      create table grades.grade (
        item_id uuid not null constraint grade_item_fk references grades.item on delete cascade,
        person_id uuid not null constraint grade_person_fk references identity.person,
        raw numeric(12, 7),
        final numeric(12, 7),
        state text not null constraint grade_state check (state in ('graded', 'needs-grading')),
        rule text not null,
        inputs jsonb not null,
        changed_at timestamptz not null,
        primary key (item_id, person_id)
      )`);
    await runner.query(`create index grade_person on grades.grade (person_id)`);
    // Append-only: what a grade was, since when, and who or what made it so.
    await runner.query(`
      create table grades.grade_change (
        id uuid primary key,
        item_id uuid not null constraint grade_change_item_fk references grades.item on delete cascade,
        person_id uuid not null constraint grade_change_person_fk references identity.person,
        raw numeric(12, 7),
        final numeric(12, 7),
        state text not null,
        rule text not null,
        inputs jsonb not null,
        actor_id uuid,
        changed_at timestamptz not null
      )`);
    await runner.query(`create index grade_change_of on grades.grade_change (person_id, item_id, changed_at)`);
    await runner.query(`create index grade_change_actor on grades.grade_change (actor_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table grades.grade_change, grades.grade, grades.item`);
  }
}
