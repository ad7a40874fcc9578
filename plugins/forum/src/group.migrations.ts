import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OneTopicAGroup1795730200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum.forum drop constraint forum_kind`);
    await runner.query(`alter table forum.forum add constraint forum_kind check (kind in ('general', 'question', 'group'))`);
    // What a group has said stays when the group is deleted, so it refers to nothing: then the topic is seen by those who see all groups.
    await runner.query(`alter table forum.topic add column group_id uuid`);
    await runner.query(`create unique index topic_group on forum.topic (board_id, group_id) where group_id is not null`);
    await runner.query(`comment on column forum.topic.group_id is 'The group of the course whose topic it is; null: everybody''s'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum.topic drop column group_id`);
    await runner.query(`alter table forum.forum drop constraint forum_kind`);
    await runner.query(`alter table forum.forum add constraint forum_kind check (kind in ('general', 'question'))`);
  }
}
