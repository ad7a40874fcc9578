import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsInit1795700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The regulation: in what a school consults, who answers and in how many working days.
    await runner.query(`
      create table consultations.theme (
        id uuid primary key,
        school_id uuid not null constraint theme_school_fk references identity.organisation,
        name text not null,
        description text not null,
        working_days int not null constraint theme_working_days check (working_days between 1 and 60),
        closed boolean not null default false,
        version int not null default 1,
        constraint theme_name unique (school_id, name)
      )`);
    await runner.query(`
      create table consultations.answerer (
        theme_id uuid not null constraint answerer_theme_fk references consultations.theme on delete cascade,
        person_id uuid not null constraint answerer_person_fk references identity.person on delete cascade,
        constraint answerer_pkey primary key (theme_id, person_id)
      )`);
    await runner.query(`create index answerer_person on consultations.answerer (person_id)`);
    // working_days and due_at stay as they were when it was asked, whatever becomes of the theme.
    await runner.query(`
      create table consultations.request (
        id uuid primary key,
        theme_id uuid not null constraint request_theme_fk references consultations.theme,
        asker_id uuid constraint request_asker_fk references identity.person,
        asker_school_id uuid not null constraint request_asker_school_fk references identity.organisation,
        personal boolean not null,
        subject text not null,
        answerer_id uuid constraint request_answerer_fk references identity.person,
        state text not null default 'open' constraint request_state check (state in ('open', 'answered', 'closed', 'withdrawn')),
        asked_at timestamptz not null,
        working_days int not null,
        due_at timestamptz not null,
        answered_at timestamptz,
        first_answered_at timestamptz,
        in_term boolean,
        rating int constraint request_rating check (rating between 1 and 5),
        rating_comment text not null default '',
        asker_agrees boolean not null default false,
        answerer_agrees boolean not null default false,
        asker_named boolean not null default false,
        published_at timestamptz,
        search tsvector,
        version int not null default 1,
        send_id uuid,
        constraint request_answered check ((first_answered_at is null) = (in_term is null)),
        constraint request_published check ((published_at is null) = (search is null)),
        constraint request_agreed check (published_at is null or (asker_agrees and answerer_agrees))
      )`);
    await runner.query(
      `comment on column consultations.request.personal is 'Asked for oneself: the figures do not count it for the school of the asker'`,
    );
    await runner.query(`comment on column consultations.request.answered_at is 'Last time; null while it is open'`);
    await runner.query(`comment on column consultations.request.search is 'Of the question and the answer, while they are published'`);
    await runner.query(`create index request_theme on consultations.request (theme_id, asked_at)`);
    await runner.query(`create index request_asker on consultations.request (asker_id, id)`);
    await runner.query(`create index request_answerer on consultations.request (answerer_id, state, due_at)`);
    await runner.query(`create index request_due on consultations.request (due_at) where state = 'open'`);
    await runner.query(`create index request_waits on consultations.request (answered_at) where state = 'answered'`);
    await runner.query(`create index request_published_at on consultations.request (published_at, id) where published_at is not null`);
    await runner.query(`create index request_search on consultations.request using gin (search)`);
    await runner.query(`create unique index request_send on consultations.request (asker_id, send_id)`);
    await runner.query(`
      create table consultations.message (
        id uuid primary key,
        request_id uuid not null constraint message_request_fk references consultations.request on delete cascade,
        kind text not null constraint message_kind check (kind in ('question', 'message', 'answer', 'hand-over')),
        author_id uuid constraint message_author_fk references identity.person,
        text text not null,
        created_at timestamptz not null,
        send_id uuid
      )`);
    await runner.query(`create index message_request on consultations.message (request_id, id)`);
    await runner.query(`create index message_author on consultations.message (author_id)`);
    await runner.query(`create unique index message_send on consultations.message (author_id, send_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table consultations.message, consultations.request, consultations.answerer, consultations.theme`);
  }
}
