import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In the network one follows sections and people, in the name of a school: what that school does not see is not told. */
export class Following1795710100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table forum.topic_subscription add column school_id uuid constraint topic_subscription_school_fk references identity.organisation`,
    );
    await runner.query(
      `comment on column forum.topic_subscription.school_id is 'In whose name, in the network; null: in that of the last own post there'`,
    );
    await runner.query(`
      create table forum.section_subscription (
        section_id uuid not null constraint section_subscription_section_fk references forum.section on delete cascade,
        person_id uuid not null constraint section_subscription_person_fk references identity.person,
        school_id uuid not null constraint section_subscription_school_fk references identity.organisation,
        constraint section_subscription_pkey primary key (section_id, person_id)
      )`);
    await runner.query(`create index section_subscription_person on forum.section_subscription (person_id)`);
    await runner.query(`
      create table forum.author_subscription (
        author_id uuid not null constraint author_subscription_author_fk references identity.person,
        person_id uuid not null constraint author_subscription_person_fk references identity.person,
        school_id uuid not null constraint author_subscription_school_fk references identity.organisation,
        constraint author_subscription_pkey primary key (author_id, person_id)
      )`);
    await runner.query(`create index author_subscription_person on forum.author_subscription (person_id)`);
    // Of sections they were kept and told nothing.
    await runner.query(`delete from forum.board_subscription s using forum.section where section.id = s.board_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.author_subscription, forum.section_subscription`);
    await runner.query(`alter table forum.topic_subscription drop column school_id`);
  }
}
