import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mentions1795710300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum.mention (
        post_id uuid not null constraint mention_post_fk references forum.post on delete cascade,
        person_id uuid not null constraint mention_person_fk references identity.person,
        school_id uuid constraint mention_school_fk references identity.organisation,
        constraint mention_pkey primary key (post_id, person_id)
      )`);
    await runner.query(`create index mention_person on forum.mention (person_id)`);
    await runner.query(
      `comment on column forum.mention.school_id is 'In whose name the person writes in the network: who does not see that school reads no name; null in a course'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.mention`);
  }
}
