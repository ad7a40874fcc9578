import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AssignmentInit1795430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // When it is due is the activity's own \`closes_at\`; afterwards a work is late, and after \`cut_off_at\` it is not taken any more.
    await runner.query(`
      create table assignment.assignment (
        activity_id uuid primary key constraint assignment_activity_fk references courses.activity on delete cascade,
        instructions text not null default '',
        takes_text boolean not null default true,
        takes_files boolean not null default true,
        max_files integer not null default 20 constraint assignment_max_files check (max_files between 1 and 50),
        max_megabytes integer not null default 20 constraint assignment_max_megabytes check (max_megabytes > 0),
        cut_off_at timestamptz,
        scale text not null default 'five' constraint assignment_scale check (scale in ('five', 'points')),
        max_points numeric(12, 7) not null default 5 constraint assignment_max_points check (max_points > 0),
        rubric jsonb not null default '[]',
        take_back boolean not null default true,
        confirm boolean not null default false,
        constraint assignment_takes_something check (takes_text or takes_files)
      )`);
    // One a person: the draft, which its student alone sees, and how far the work is. \`sheets\` is a list of {fileId, turn}.
    await runner.query(`
      create table assignment.work (
        id uuid primary key,
        activity_id uuid not null constraint work_assignment_fk references assignment.assignment on delete cascade,
        person_id uuid not null constraint work_person_fk references identity.person,
        state text not null constraint work_state check (state in ('draft', 'handed-in', 'returned', 'graded')),
        draft_text text not null default '',
        draft_sheets jsonb not null default '[]',
        draft_revision integer not null default 0,
        draft_saved_at timestamptz,
        versions integer not null default 0,
        handed_in_at timestamptz,
        late boolean not null default false,
        mark numeric(12, 7),
        constraint work_person_key unique (activity_id, person_id),
        constraint work_handed_in check (state = 'draft' or handed_in_at is not null)
      )`);
    await runner.query(`create index work_person on assignment.work (person_id)`);
    await runner.query(`create index work_waiting on assignment.work (activity_id, handed_in_at) where state = 'handed-in'`);
    // Append-only: each work as it was handed in. One that was taken back stays, and counts no more.
    await runner.query(`
      create table assignment.version (
        work_id uuid not null constraint version_work_fk references assignment.work on delete cascade,
        number integer not null constraint version_number check (number > 0),
        text text not null,
        sheets jsonb not null,
        handed_in_at timestamptz not null,
        due_at timestamptz,
        late boolean not null,
        client_key uuid not null,
        taken_back_at timestamptz,
        primary key (work_id, number),
        constraint version_client_key unique (work_id, client_key)
      )`);
    // What a teacher writes about a version: as it stands now, and as the student was last shown it (\`released\`).
    await runner.query(`
      create table assignment.assessment (
        work_id uuid not null,
        number integer not null,
        mark numeric(12, 7) constraint assessment_mark check (mark >= 0),
        levels jsonb not null default '{}',
        comment text not null default '',
        note text not null default '',
        revision integer not null,
        changed_by uuid constraint assessment_changed_by_fk references identity.person,
        changed_at timestamptz not null,
        outcome text constraint assessment_outcome check (outcome in ('graded', 'returned')),
        released jsonb,
        released_at timestamptz,
        primary key (work_id, number),
        constraint assessment_version_fk foreign key (work_id, number) references assignment.version on delete cascade,
        constraint assessment_released check ((outcome is null) = (released is null) and (outcome is null) = (released_at is null))
      )`);
    await runner.query(`create index assessment_changed_by on assignment.assessment (changed_by)`);
    await runner.query(`
      create table assignment.extension (
        activity_id uuid not null constraint extension_assignment_fk references assignment.assignment on delete cascade,
        person_id uuid not null constraint extension_person_fk references identity.person,
        due_at timestamptz not null,
        granted_by uuid constraint extension_granted_by_fk references identity.person,
        granted_at timestamptz not null,
        primary key (activity_id, person_id)
      )`);
    await runner.query(`create index extension_person on assignment.extension (person_id)`);
    await runner.query(`create index extension_granted_by on assignment.extension (granted_by)`);
    // Who has a work open for marking, for the others who do; a row counts for less than a minute.
    await runner.query(`
      create table assignment.presence (
        work_id uuid not null constraint presence_work_fk references assignment.work on delete cascade,
        person_id uuid not null constraint presence_person_fk references identity.person,
        seen_at timestamptz not null,
        primary key (work_id, person_id)
      )`);
    await runner.query(`create index presence_person on assignment.presence (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table assignment.presence, assignment.extension, assignment.assessment, assignment.version, assignment.work, assignment.assignment`,
    );
  }
}

/** Marks of 2 to 5 stood in the journal as points of 5, so that a strict table of the school made a 3 of the 4 that a teacher had given. */
export class HomeworkMarks1795601000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update grades.item i set scale = 'mark' from assignment.assignment s where s.activity_id = i.activity_id and s.scale = 'five'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update grades.item i set scale = 'points' from assignment.assignment s where s.activity_id = i.activity_id and s.scale = 'five'`,
    );
  }
}
