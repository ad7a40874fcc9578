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
