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

export class GradeBook1795450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The course's total is the category with the id of the course; a course without one counts by the defaults of the book.
    await runner.query(`
      create table grades.category (
        id uuid primary key,
        course_id uuid not null constraint category_course_fk references courses.course on delete cascade,
        parent_id uuid constraint category_parent_fk references grades.category on delete cascade,
        name text,
        aggregation text not null,
        total text not null,
        empty_counts boolean not null default false,
        drop_lowest smallint not null default 0,
        keep_highest smallint not null default 0,
        weight numeric(10, 5),
        extra_credit boolean not null default false,
        position integer not null default 0,
        version integer not null default 1,
        constraint category_root check ((parent_id is null) = (id = course_id)),
        constraint category_name check ((parent_id is null) = (name is null)),
        constraint category_aggregation check (aggregation in
          ('natural', 'weighted-mean', 'simple-weighted-mean', 'mean', 'mean-with-extra-credit', 'median', 'lowest', 'highest', 'mode')),
        constraint category_total check (total in ('points', 'percent', 'marks') and (total = 'points') = (aggregation = 'natural')),
        constraint category_limits check (drop_lowest >= 0 and keep_highest >= 0 and (drop_lowest = 0 or keep_highest = 0))
      )`);
    await runner.query(`create index category_course on grades.category (course_id)`);
    // Locked items lie in a closed period: neither they nor their grades change. The day is then written down, wherever it came from.
    await runner.query(`
      alter table grades.item
        add category_id uuid constraint item_category_fk references grades.category on delete set null,
        add scale text not null default 'points' constraint item_scale check (scale in ('points', 'mark', 'pass')),
        add weight numeric(10, 5),
        add extra_credit boolean not null default false,
        add counts boolean not null default true,
        add held_on date,
        add hidden boolean not null default false,
        add hidden_until timestamptz,
        add locked boolean not null default false,
        add version integer not null default 1,
        add removed_at timestamptz,
        add constraint item_held_on check (activity_id is not null or held_on is not null)`);
    await runner.query(`create index item_category on grades.item (category_id)`);
    // Typed: the final grade, or the state that stands instead of one, is a teacher's; what an activity sends goes into raw alone. Untold: a grade that
    // students do not see yet, so that nobody was told of it.
    await runner.query(`
      alter table grades.grade
        add typed boolean not null default false,
        add mark_state text,
        add excluded boolean not null default false,
        add late boolean not null default false,
        add hidden boolean not null default false,
        add told boolean not null default true,
        add reason text,
        add version integer not null default 1,
        add constraint grade_mark_state check
          (mark_state is null or mark_state in ('absent', 'passed', 'failed') and typed and final is null)`);
    await runner.query(`create index grade_untold on grades.grade (item_id) where not told`);
    await runner.query(`
      alter table grades.grade_change
        add typed boolean not null default false,
        add mark_state text,
        add excluded boolean not null default false,
        add hidden boolean not null default false,
        add reason text`);
    // What activities send for locked items, until the period is opened again.
    await runner.query(`
      create table grades.held_back (
        item_id uuid not null constraint held_back_item_fk references grades.item on delete cascade,
        person_id uuid not null constraint held_back_person_fk references identity.person,
        raw numeric(12, 7),
        state text not null,
        rule text not null,
        inputs jsonb not null,
        late boolean not null,
        came_at timestamptz not null,
        primary key (item_id, person_id)
      )`);
    await runner.query(`create index held_back_person on grades.held_back (person_id)`);
    // A period is named by its year, kind and number: its row may be written anew. The days are those of the moment when it was locked; half-open.
    await runner.query(`
      create table grades.period_lock (
        course_id uuid not null constraint period_lock_course_fk references courses.course on delete cascade,
        academic_year_id uuid not null constraint period_lock_year_fk references identity.academic_year on delete cascade,
        kind text not null,
        number smallint not null,
        since date not null,
        until date not null,
        locked_at timestamptz not null,
        locked_by uuid,
        primary key (course_id, academic_year_id, kind, number),
        constraint period_lock_kind check (kind in ('quarter', 'trimester', 'half-year', 'year')),
        constraint period_lock_days check (since < until)
      )`);
    await runner.query(`create index period_lock_by on grades.period_lock (locked_by)`);
    await runner.query(`
      create table grades.period_mark (
        course_id uuid not null constraint period_mark_course_fk references courses.course on delete cascade,
        academic_year_id uuid not null constraint period_mark_year_fk references identity.academic_year on delete cascade,
        kind text not null,
        number smallint not null,
        person_id uuid not null constraint period_mark_person_fk references identity.person,
        mark smallint,
        state text,
        reason text,
        why jsonb not null,
        version integer not null default 1,
        changed_at timestamptz not null,
        primary key (course_id, academic_year_id, kind, number, person_id),
        constraint period_mark_kind check (kind in ('quarter', 'trimester', 'half-year', 'year')),
        constraint period_mark_state check (state in ('passed', 'failed', 'not-attested')),
        constraint period_mark_one check (mark is null or state is null)
      )`);
    await runner.query(`create index period_mark_person on grades.period_mark (person_id)`);
    // Append-only.
    await runner.query(`
      create table grades.period_mark_change (
        id uuid primary key,
        course_id uuid not null constraint period_mark_change_course_fk references courses.course on delete cascade,
        academic_year_id uuid not null constraint period_mark_change_year_fk references identity.academic_year on delete cascade,
        kind text not null,
        number smallint not null,
        person_id uuid not null constraint period_mark_change_person_fk references identity.person,
        mark smallint,
        state text,
        suggested smallint,
        reason text,
        actor_id uuid,
        changed_at timestamptz not null
      )`);
    await runner.query(`create index period_mark_change_of on grades.period_mark_change (person_id, course_id, changed_at)`);
    await runner.query(`create index period_mark_change_actor on grades.period_mark_change (actor_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table grades.period_mark_change, grades.period_mark, grades.period_lock, grades.held_back`);
    await runner.query(`
      alter table grades.grade_change
        drop column typed, drop column mark_state, drop column excluded, drop column hidden, drop column reason`);
    await runner.query(`
      alter table grades.grade
        drop column typed, drop column mark_state, drop column excluded, drop column late, drop column hidden, drop column told,
        drop column reason, drop column version`);
    await runner.query(`
      alter table grades.item
        drop column category_id, drop column scale, drop column weight, drop column extra_credit, drop column counts, drop column held_on,
        drop column hidden, drop column hidden_until, drop column locked, drop column version, drop column removed_at`);
    await runner.query(`drop table grades.category`);
  }
}

/** The day of an item in a locked period is kept beside its own, which is in force again when the period is opened. */
export class GradesLockedOn1795605100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table grades.item add locked_on date`);
    await runner.query(`update grades.item set locked_on = held_on where locked`);
    // What the lock had written over the day of an activity is that of its date; what a teacher had chosen is another one.
    await runner.query(`
      update grades.item i set held_on = null
      from courses.activity a join courses.course c on c.id = a.course_id join identity.organisation o on o.id = c.organisation_id
      where a.id = i.activity_id and i.locked and i.held_on = (coalesce(a.closes_at, a.created_at) at time zone o.time_zone)::date`);
    await runner.query(`alter table grades.item add constraint item_locked_on check ((locked_on is not null) = locked)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update grades.item set held_on = locked_on where locked`);
    await runner.query(`alter table grades.item drop locked_on`);
  }
}
