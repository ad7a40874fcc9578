import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForumInit1795610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What topics hang on: an activity of a course, or a section of a network, by the id of that.
    await runner.query(`
      create table forum.board (
        id uuid primary key,
        kind text not null constraint board_kind check (kind in ('course', 'network'))
      )`);
    await runner.query(`
      create table forum.forum (
        activity_id uuid primary key constraint forum_board_fk references forum.board on delete cascade
          constraint forum_activity_fk references courses.activity on delete cascade,
        introduction text not null default '',
        kind text not null default 'general' constraint forum_kind check (kind in ('general', 'question')),
        posts_needed int constraint forum_posts_needed check (posts_needed > 0),
        grading text not null default 'none' constraint forum_grading check (grading in ('none', 'highest', 'mean', 'sum')),
        max_points numeric(12,7) not null default 10 constraint forum_max_points check (max_points > 0)
      )`);
    // last_post_id orders topics. It is of a post that is written after the topic, so it refers to nothing.
    await runner.query(`
      create table forum.topic (
        id uuid primary key,
        board_id uuid not null constraint topic_board_fk references forum.board on delete cascade,
        kind text not null constraint topic_kind check (kind in ('discussion', 'question', 'announcement')),
        title text not null,
        pinned boolean not null default false,
        locked boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null,
        last_post_id uuid not null,
        answer_id uuid
      )`);
    await runner.query(`create index topic_order on forum.topic (board_id, pinned, last_post_id)`);
    await runner.query(`create index topic_answer on forum.topic (answer_id)`);
    await runner.query(`
      create table forum.post (
        id uuid primary key,
        topic_id uuid not null constraint post_topic_fk references forum.topic on delete cascade,
        author_id uuid constraint post_author_fk references identity.person,
        starts boolean not null,
        answers_id uuid constraint post_answers_fk references forum.post on delete set null,
        text text not null,
        version int not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz,
        hidden_at timestamptz,
        hidden_by uuid constraint post_hidden_by_fk references identity.person,
        hidden_reason text,
        constraint post_hidden check ((hidden_at is null) = (hidden_reason is null))
      )`);
    await runner.query(`create index post_order on forum.post (topic_id, id)`);
    await runner.query(`create unique index post_starts on forum.post (topic_id) where starts`);
    await runner.query(`create index post_author on forum.post (author_id, created_at)`);
    await runner.query(`create index post_answers on forum.post (answers_id)`);
    await runner.query(`create index post_hidden_by on forum.post (hidden_by)`);
    await runner.query(
      `alter table forum.topic add constraint topic_answer_fk foreign key (answer_id) references forum.post on delete set null`,
    );
    // What a post was before each change.
    await runner.query(`
      create table forum.post_version (
        post_id uuid not null constraint post_version_post_fk references forum.post on delete cascade,
        version int not null,
        text text not null,
        changed_at timestamptz not null,
        changed_by uuid constraint post_version_changed_by_fk references identity.person,
        primary key (post_id, version)
      )`);
    await runner.query(`create index post_version_changed_by on forum.post_version (changed_by)`);
    await runner.query(`
      create table forum.reading (
        topic_id uuid not null constraint reading_topic_fk references forum.topic on delete cascade,
        person_id uuid not null constraint reading_person_fk references identity.person,
        last_read_id uuid not null,
        primary key (topic_id, person_id)
      )`);
    await runner.query(`create index reading_person on forum.reading (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum.topic drop constraint topic_answer_fk`);
    await runner.query(`drop table forum.reading, forum.post_version, forum.post, forum.topic, forum.forum, forum.board`);
  }
}

export class ForumModeration1795610100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What waits for the moderators: a post that somebody finds wrong, and an author who finds the hiding of one wrong.
    await runner.query(`
      create table forum.report (
        id uuid primary key,
        post_id uuid not null constraint report_post_fk references forum.post on delete cascade,
        kind text not null constraint report_kind check (kind in ('report', 'appeal')),
        reporter_id uuid constraint report_reporter_fk references identity.person,
        reason text not null,
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid constraint report_decided_by_fk references identity.person,
        outcome text constraint report_outcome check (outcome in ('dismissed', 'hidden', 'shown')),
        constraint report_decided check ((decided_at is null) = (outcome is null))
      )`);
    await runner.query(`create index report_post on forum.report (post_id)`);
    await runner.query(`create unique index report_open on forum.report (post_id, reporter_id) where decided_at is null`);
    await runner.query(`create index report_reporter on forum.report (reporter_id)`);
    await runner.query(`create index report_decided_by on forum.report (decided_by)`);
    // Who hears of new posts. Not active: who writes there again stays out.
    await runner.query(`
      create table forum.topic_subscription (
        topic_id uuid not null constraint topic_subscription_topic_fk references forum.topic on delete cascade,
        person_id uuid not null constraint topic_subscription_person_fk references identity.person,
        active boolean not null,
        primary key (topic_id, person_id)
      )`);
    await runner.query(`create index topic_subscription_person on forum.topic_subscription (person_id)`);
    await runner.query(`
      create table forum.board_subscription (
        board_id uuid not null constraint board_subscription_board_fk references forum.board on delete cascade,
        person_id uuid not null constraint board_subscription_person_fk references identity.person,
        primary key (board_id, person_id)
      )`);
    await runner.query(`create index board_subscription_person on forum.board_subscription (person_id)`);
    await runner.query(
      `insert into forum.topic_subscription (topic_id, person_id, active)
       select distinct topic_id, author_id, true from forum.post where author_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.board_subscription, forum.topic_subscription, forum.report`);
  }
}

/** What a page sends again, because the answer was lost on the way, is written once. */
export class ForumSends1795610200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum.post add column send_id uuid`);
    await runner.query(`create unique index post_send on forum.post (author_id, send_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum.post drop column send_id`);
  }
}

export class ForumMarks1795610300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum.reaction (
        post_id uuid not null constraint reaction_post_fk references forum.post on delete cascade,
        person_id uuid not null constraint reaction_person_fk references identity.person,
        reaction text not null constraint reaction_reaction check (reaction in ('like', 'thanks', 'idea', 'agree')),
        primary key (post_id, person_id)
      )`);
    await runner.query(`create index reaction_person on forum.reaction (person_id)`);
    await runner.query(`
      create table forum.mark (
        post_id uuid primary key constraint mark_post_fk references forum.post on delete cascade,
        points numeric(12,7) constraint mark_points check (points >= 0),
        version int not null default 1,
        marked_by uuid constraint mark_marked_by_fk references identity.person,
        marked_at timestamptz not null
      )`);
    await runner.query(`create index mark_marked_by on forum.mark (marked_by)`);
    await runner.query(`comment on column forum.mark.points is 'Null: taken back'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.mark, forum.reaction`);
  }
}
