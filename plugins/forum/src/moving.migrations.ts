import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the posts of a topic are that was merged into another: its address leads there. */
export class MergedTopics1795710200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum.merged_topic (
        topic_id uuid constraint merged_topic_pkey primary key,
        into_id uuid not null constraint merged_topic_into_fk references forum.topic on delete cascade
      )`);
    await runner.query(`create index merged_topic_into on forum.merged_topic (into_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.merged_topic`);
  }
}
