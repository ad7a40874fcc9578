import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TopicTargets1795730300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What a topic is about belongs to other packages, so it refers to nothing: what is gone is not shown.
    await runner.query(`
      create table forum.topic_target (
        topic_id uuid constraint topic_target_pkey primary key constraint topic_target_topic_fk references forum.topic on delete cascade,
        kind text not null,
        target_id uuid not null
      )`);
    await runner.query(`create index topic_target_target on forum.topic_target (kind, target_id, topic_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.topic_target`);
  }
}
