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

/** Classes that a course follows, keys with which people enrol themselves, and groups within a course. */
export class EnrolmentWays1795400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment.followed_class (
        course_id uuid not null constraint followed_class_course_fk references courses.course on delete cascade,
        class_id uuid not null constraint followed_class_class_fk references identity.organisation,
        since timestamptz not null,
        until timestamptz,
        primary key (course_id, class_id),
        constraint followed_class_dates check (until >= since)
      )`);
    await runner.query(`create index followed_class_class on enrolment.followed_class (class_id)`);
    await runner.query(`
      insert into enrolment.followed_class (course_id, class_id, since, until)
      select course_id, class_id, min(since), nullif(max(coalesce(until, 'infinity')), 'infinity')
      from enrolment.participant where class_id is not null and (until is null or until > now()) group by course_id, class_id`);
    await runner.query(`
      create table enrolment.entry_key (
        id uuid primary key,
        course_id uuid not null constraint entry_key_course_fk references courses.course on delete cascade,
        code text not null constraint entry_key_code_key unique,
        opens_at timestamptz,
        closes_at timestamptz,
        max_uses integer constraint entry_key_max_uses check (max_uses > 0),
        participant_until timestamptz,
        created_at timestamptz not null,
        constraint entry_key_dates check (closes_at > opens_at)
      )`);
    await runner.query(`create index entry_key_course on enrolment.entry_key (course_id)`);
    // A leaky bucket of wrong codes, see \`EntryTries\`.
    await runner.query(`
      create table enrolment.entry_tries (
        person_id uuid primary key constraint entry_tries_person_fk references identity.person,
        level real not null,
        at timestamptz not null
      )`);
    await runner.query(`
      alter table enrolment.participant
        drop constraint participant_source,
        add constraint participant_source check (source in ('by-hand', 'class', 'key')),
        add key_id uuid constraint participant_key_fk references enrolment.entry_key on delete set null,
        add removed boolean not null default false`);
    await runner.query(`create index participant_key on enrolment.participant (key_id)`);
    await runner.query(`
      create table enrolment."group" (
        id uuid primary key,
        course_id uuid not null constraint group_course_fk references courses.course on delete cascade,
        name text not null constraint group_name check (name <> ''),
        version integer not null default 1,
        constraint group_name_key unique (course_id, name)
      )`);
    await runner.query(`
      create table enrolment.group_member (
        group_id uuid not null constraint group_member_group_fk references enrolment."group" on delete cascade,
        person_id uuid not null constraint group_member_person_fk references identity.person,
        primary key (group_id, person_id)
      )`);
    await runner.query(`create index group_member_person on enrolment.group_member (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from enrolment.participant where source = 'key'`);
    await runner.query(`
      alter table enrolment.participant
        drop removed,
        drop key_id,
        drop constraint participant_source,
        add constraint participant_source check (source in ('by-hand', 'class'))`);
    await runner.query(
      `drop table enrolment.group_member, enrolment."group", enrolment.entry_tries, enrolment.entry_key, enrolment.followed_class`,
    );
  }
}
