import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnrolmentInit1764000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Half-open: a participant takes part from `since` up to, and not including, `until`. One open row a person, course and role: the service
    // holds the course's row while it looks and inserts.
    await runner.query(`
      create table enrolment.participant (
        id uuid primary key,
        course_id uuid not null constraint participant_course_fk references courses.course on delete cascade,
        person_id uuid not null constraint participant_person_fk references identity.person,
        role text not null constraint participant_role check (role in ('student', 'teacher')),
        source text not null constraint participant_source check (source in ('by-hand', 'class')),
        class_id uuid constraint participant_class_fk references identity.organisation,
        since timestamptz not null,
        until timestamptz,
        constraint participant_dates check (until >= since),
        constraint participant_from_class check ((source = 'class') = (class_id is not null))
      )`);
    await runner.query(`create index participant_course on enrolment.participant (course_id, role, person_id)`);
    await runner.query(`create index participant_person on enrolment.participant (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table enrolment.participant`);
  }
}
