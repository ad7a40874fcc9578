import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NetworkSections1795611000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum.section (
        id uuid primary key constraint section_board_fk references forum.board on delete cascade,
        school_id uuid not null constraint section_school_fk references identity.organisation,
        subject text not null,
        theme text not null,
        description text not null,
        closed boolean not null default false,
        version integer not null default 1,
        constraint section_theme unique (school_id, subject, theme)
      )`);
    await runner.query(`
      create table forum.moderator (
        section_id uuid not null constraint moderator_section_fk references forum.section on delete cascade,
        person_id uuid not null constraint moderator_person_fk references identity.person on delete cascade,
        school_id uuid not null constraint moderator_school_fk references identity.organisation,
        named_at timestamptz not null,
        constraint moderator_pkey primary key (section_id, person_id)
      )`);
    await runner.query(`create index moderator_person on forum.moderator (person_id)`);
    await runner.query(
      `comment on column forum.moderator.school_id is 'In whose name: the person moderates while this school shares with that of the section'`,
    );
    for (const table of ['topic', 'post']) {
      await runner.query(
        `alter table forum.${table} add column school_id uuid constraint ${table}_school_fk references identity.organisation`,
      );
      await runner.query(`comment on column forum.${table}.school_id is 'In whose name it was written; null in a course'`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['topic', 'post']) await runner.query(`alter table forum.${table} drop column school_id`);
    await runner.query(`drop table forum.moderator, forum.section`);
  }
}

export class PostSearch1795611100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What `searchVector` and `htmlText` of the database package answered when this was written.
    await runner.query(String.raw`
      alter table forum.topic add column search tsvector not null
        generated always as (setweight(to_tsvector('russian', translate(title, U&'\0451\0401<>', U&'\0435\0415  ')), 'A')) stored`);
    await runner.query(String.raw`
      alter table forum.post add column search tsvector not null
        generated always as (to_tsvector('russian', translate(btrim(regexp_replace(
          replace(replace(replace(replace(replace(
            regexp_replace(regexp_replace(
              regexp_replace(regexp_replace(regexp_replace(text, '\\\(.*?\\\)', '…', 'g'), '\\\[.*?\\\]', '…', 'g'), '\$\$.*?\$\$', '…', 'g'),
              '</?(p|div|br|hr|h[1-6]|blockquote|pre|ul|ol|li|dl|dt|dd|table|caption|tr|td|th|figure|figcaption|img)\y[^>]*>', ' ', 'g'),
              '<[^>]*>|[\x01-\x08]', '', 'g'),
            '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&'),
          '\s+', ' ', 'g')), U&'\0451\0401<>', U&'\0435\0415  '))) stored`);
    await runner.query(`create index topic_search on forum.topic using gin (search)`);
    await runner.query(`create index post_search on forum.post using gin (search)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum.topic drop column search`);
    await runner.query(`alter table forum.post drop column search`);
  }
}
