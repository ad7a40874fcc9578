import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuizInit1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiz.quiz (
        activity_id uuid primary key constraint quiz_activity_fk references courses.activity on delete cascade,
        instructions text not null default '',
        behaviour text not null,
        attempts_allowed integer constraint quiz_attempts_allowed check (attempts_allowed > 0),
        time_limit_minutes integer constraint quiz_time_limit check (time_limit_minutes > 0)
      )`);
    await runner.query(`
      create table quiz.slot (
        activity_id uuid not null constraint slot_quiz_fk references quiz.quiz on delete cascade,
        number integer not null constraint slot_number check (number > 0),
        question_id uuid not null constraint slot_question_fk references questions.question,
        max_mark numeric(12, 7) not null constraint slot_max_mark check (max_mark >= 0),
        primary key (activity_id, number)
      )`);
    await runner.query(`create index slot_question on quiz.slot (question_id)`);
    await runner.query(`
      create table quiz.attempt (
        id uuid primary key,
        activity_id uuid not null constraint attempt_quiz_fk references quiz.quiz on delete cascade,
        person_id uuid not null constraint attempt_person_fk references identity.person,
        number integer not null,
        state text not null constraint attempt_state check (state in ('open', 'finished')),
        started_at timestamptz not null,
        deadline timestamptz,
        finished_at timestamptz,
        mark numeric(12, 7),
        max_mark numeric(12, 7) not null,
        constraint attempt_number_key unique (activity_id, person_id, number),
        constraint attempt_finished check ((state = 'finished') = (finished_at is not null))
      )`);
    await runner.query(`create unique index attempt_open_key on quiz.attempt (activity_id, person_id) where state = 'open'`);
    await runner.query(`create index attempt_person on quiz.attempt (person_id)`);
    // One list of steps of one question. A regrade makes another list; only one of them counts. \`mark\` and \`state\` repeat the last step, for tables.
    await runner.query(`
      create table quiz.question_attempt (
        attempt_id uuid not null constraint question_attempt_attempt_fk references quiz.attempt on delete cascade,
        slot integer not null,
        list smallint not null default 1,
        counts boolean not null default true,
        version_id uuid not null constraint question_attempt_version_fk references questions.question_version,
        behaviour text not null,
        max_mark numeric(12, 7) not null,
        state text not null,
        mark numeric(12, 7),
        primary key (attempt_id, slot, list)
      )`);
    await runner.query(`create unique index question_attempt_counts_key on quiz.question_attempt (attempt_id, slot) where counts`);
    await runner.query(`create index question_attempt_version on quiz.question_attempt (version_id)`);
    // Append-only, see docs/adr/0001.
    await runner.query(`
      create table quiz.step (
        attempt_id uuid not null,
        slot integer not null,
        list smallint not null default 1,
        number integer not null,
        at timestamptz not null,
        step jsonb not null,
        primary key (attempt_id, slot, list, number),
        constraint step_question_attempt_fk foreign key (attempt_id, slot, list) references quiz.question_attempt on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table quiz.step, quiz.question_attempt, quiz.attempt, quiz.slot, quiz.quiz`);
  }
}

export class QuizHandedIn1795330000000 implements MigrationInterface {
  // For «Сегодня»: what waits for a teacher is little among all there is, and so is what was handed in lately.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index attempt_waiting on quiz.attempt (activity_id, finished_at) where state = 'finished' and mark is null`);
    await runner.query(`create index attempt_handed_in on quiz.attempt (finished_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index quiz.attempt_waiting, quiz.attempt_handed_in`);
  }
}

/** What a teacher sets for a test: questions at random, pages, what is shown when, exceptions; marks by hand, and regrading. */
export class QuizSettings1795440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quiz.quiz
        add shuffle_questions boolean not null default false,
        add shuffle_answers boolean not null default true,
        add layout text not null default 'one' constraint quiz_layout check (layout in ('one', 'all', 'breaks')),
        add password text constraint quiz_password check (password <> ''),
        add grading_method text not null default 'highest'
          constraint quiz_grading_method check (grading_method in ('highest', 'average', 'first', 'last')),
        add review jsonb,
        add feedback jsonb not null default '[]'`);
    // A slot is one question, or a rule by which so many are picked when an attempt begins.
    await runner.query(`
      alter table quiz.slot
        alter question_id drop not null,
        add rule jsonb,
        add picks integer not null default 1 constraint slot_picks check (picks > 0 and (rule is not null or picks = 1)),
        add starts_page boolean not null default false,
        add constraint slot_source check ((question_id is null) = (rule is not null))`);
    // `origin`: number of the test's slot that it came from.
    await runner.query(`alter table quiz.question_attempt add page integer, add origin integer`);
    await runner.query(`update quiz.question_attempt set page = slot, origin = slot`);
    await runner.query(`alter table quiz.question_attempt alter page set not null, alter origin set not null`);
    await runner.query(`create index attempt_deadline on quiz.attempt (deadline) where state = 'open'`);
    // Null: as for everybody. 0 minutes or attempts: without a limit.
    await runner.query(`
      create table quiz.override (
        id uuid primary key,
        activity_id uuid not null constraint override_quiz_fk references quiz.quiz on delete cascade,
        person_id uuid not null constraint override_person_fk references identity.person,
        opens_at timestamptz,
        closes_at timestamptz,
        time_limit_minutes integer constraint override_time_limit check (time_limit_minutes >= 0),
        attempts_allowed integer constraint override_attempts_allowed check (attempts_allowed >= 0),
        version integer not null default 1,
        constraint override_dates check (closes_at > opens_at),
        constraint override_person_key unique (activity_id, person_id)
      )`);
    await runner.query(`create index override_person on quiz.override (person_id)`);
    await runner.query(`alter table quiz.step add graded_by uuid constraint step_graded_by_fk references identity.person`);
    await runner.query(`create index step_graded_by on quiz.step (graded_by) where graded_by is not null`);
    await runner.query(`
      create table quiz.regrade (
        id uuid primary key,
        activity_id uuid not null constraint regrade_quiz_fk references quiz.quiz on delete cascade,
        newest boolean not null,
        state text not null constraint regrade_state check (state in ('previewing', 'previewed', 'applying', 'applied')),
        job_id uuid,
        attempts integer not null default 0,
        started_by uuid constraint regrade_person_fk references identity.person,
        started_at timestamptz not null,
        applied_at timestamptz
      )`);
    await runner.query(`create index regrade_activity on quiz.regrade (activity_id, started_at)`);
    await runner.query(`create index regrade_person on quiz.regrade (started_by)`);
    // What a regrade changes or cannot do, question by question; it goes with the attempt.
    await runner.query(`
      create table quiz.regrade_change (
        regrade_id uuid not null constraint regrade_change_regrade_fk references quiz.regrade on delete cascade,
        attempt_id uuid not null constraint regrade_change_attempt_fk references quiz.attempt on delete cascade,
        slot integer not null,
        old_mark numeric(12, 7),
        new_mark numeric(12, 7),
        refused text,
        primary key (regrade_id, attempt_id, slot)
      )`);
    await runner.query(`create index regrade_change_attempt on quiz.regrade_change (attempt_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table quiz.regrade_change, quiz.regrade, quiz.override`);
    await runner.query(`alter table quiz.step drop graded_by`);
    await runner.query(`drop index quiz.attempt_deadline`);
    await runner.query(`alter table quiz.question_attempt drop page, drop origin`);
    await runner.query(`delete from quiz.slot where rule is not null`);
    await runner.query(
      `alter table quiz.slot drop constraint slot_source, drop rule, drop picks, drop starts_page, alter question_id set not null`,
    );
    await runner.query(`
      alter table quiz.quiz drop shuffle_questions, drop shuffle_answers, drop layout, drop password, drop grading_method, drop review, drop feedback`);
  }
}

/** Exceptions for groups of a course beside those for persons. */
export class QuizGroupOverrides1795440100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quiz.override
        alter person_id drop not null,
        add group_id uuid constraint override_group_fk references enrolment."group" on delete cascade,
        add constraint override_of_one check ((person_id is null) <> (group_id is null)),
        add constraint override_group_key unique (activity_id, group_id)`);
    await runner.query(`create index override_group on quiz.override (group_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from quiz.override where group_id is not null`);
    await runner.query(`alter table quiz.override drop constraint override_of_one, drop group_id, alter person_id set not null`);
  }
}

/** A regrade may give other points for the questions of the test. */
export class QuizRegradePoints1795500500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table quiz.regrade add points jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table quiz.regrade drop points`);
  }
}

/** Tests as their teachers try them: in no table that results are read from. `slots`: the questions with their steps. */
export class QuizPreview1795603000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiz.preview (
        activity_id uuid not null constraint preview_quiz_fk references quiz.quiz on delete cascade,
        person_id uuid not null constraint preview_person_fk references identity.person,
        id uuid not null,
        started_at timestamptz not null,
        deadline timestamptz,
        finished_at timestamptz,
        mark numeric(12, 7),
        max_mark numeric(12, 7) not null,
        slots jsonb not null,
        primary key (activity_id, person_id)
      )`);
    await runner.query(`create index preview_person on quiz.preview (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table quiz.preview`);
  }
}

/**
 * What an attempt is made of stands in the attempt itself until it is handed in, and becomes rows then: beginning a test of 20 questions is one row in
 * place of 41. See docs/adr/0016.
 */
export class QuizPlan1795604000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table quiz.attempt add plan jsonb`);
    await runner.query(`alter table quiz.question_attempt add first jsonb`);
    await runner.query(`
      alter table quiz.step
        drop constraint step_question_attempt_fk,
        add constraint step_attempt_fk foreign key (attempt_id) references quiz.attempt on delete cascade`);
    await runner.query(`
      update quiz.question_attempt q set first = s.step from quiz.step s
      where s.attempt_id = q.attempt_id and s.slot = q.slot and s.list = q.list and s.number = 0`);
    await runner.query(`delete from quiz.step where number = 0`);
    await runner.query(`
      update quiz.attempt t set plan = coalesce((
        select jsonb_agg(jsonb_build_object('slot', q.slot, 'page', q.page, 'origin', q.origin, 'version_id', q.version_id, 'behaviour', q.behaviour,
                                            'max_mark', q.max_mark, 'first', q.first) order by q.slot)
        from quiz.question_attempt q where q.attempt_id = t.id and q.counts), '[]')
      where state = 'open'`);
    await runner.query(`delete from quiz.question_attempt q using quiz.attempt t where t.id = q.attempt_id and t.state = 'open'`);
    await runner.query(`alter table quiz.question_attempt alter first set not null`);
    await runner.query(`alter table quiz.step add constraint step_number check (number > 0)`);
    await runner.query(`alter table quiz.attempt add constraint attempt_plan check ((state = 'open') = (plan is not null))`);
    // What a foreign key does for an attempt that was handed in. Questions are deleted seldom, and then with their whole bank; attempts begin all the time.
    await runner.query(`
      create function quiz.keep_planned_versions() returns trigger language plpgsql as $$
      begin
        if exists (select from quiz.attempt t cross join jsonb_array_elements(t.plan) p join gone on gone.id = (p ->> 'version_id')::uuid where t.state = 'open') then
          raise foreign_key_violation using message = 'A version of a question is used by an attempt under way', constraint = 'attempt_plan_version';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger keep_planned_versions after delete on questions.question_version
        referencing old table as gone for each statement execute function quiz.keep_planned_versions()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger keep_planned_versions on questions.question_version`);
    await runner.query(`drop function quiz.keep_planned_versions`);
    await runner.query(`alter table quiz.attempt drop constraint attempt_plan`);
    await runner.query(`alter table quiz.step drop constraint step_number`);
    await runner.query(`
      insert into quiz.question_attempt (attempt_id, slot, page, origin, version_id, behaviour, max_mark, first, state)
      select t.id, p.slot, p.page, p.origin, p.version_id, p.behaviour, p.max_mark, p.first,
             coalesce((select s.step ->> 'state' from quiz.step s where s.attempt_id = t.id and s.slot = p.slot order by s.number desc limit 1), p.first ->> 'state')
      from quiz.attempt t
      cross join jsonb_to_recordset(t.plan) as p(slot int, page int, origin int, version_id uuid, behaviour text, max_mark numeric, first jsonb)`);
    await runner.query(`
      insert into quiz.step (attempt_id, slot, list, number, at, step)
      select q.attempt_id, q.slot, q.list, 0, t.started_at, q.first from quiz.question_attempt q join quiz.attempt t on t.id = q.attempt_id`);
    await runner.query(`
      alter table quiz.step
        drop constraint step_attempt_fk,
        add constraint step_question_attempt_fk foreign key (attempt_id, slot, list) references quiz.question_attempt on delete cascade`);
    await runner.query(`alter table quiz.question_attempt drop first`);
    await runner.query(`alter table quiz.attempt drop plan`);
  }
}
