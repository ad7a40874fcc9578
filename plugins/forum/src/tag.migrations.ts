import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TopicTags1795730100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum.topic_tag (
        topic_id uuid not null constraint topic_tag_topic_fk references forum.topic on delete cascade,
        key text not null,
        name text not null,
        constraint topic_tag_pkey primary key (topic_id, key)
      )`);
    await runner.query(`create index topic_tag_key on forum.topic_tag (key, topic_id)`);
    await runner.query(`comment on column forum.topic_tag.key is 'The name as it is compared, without case and «ё»'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table forum.topic_tag`);
  }
}
