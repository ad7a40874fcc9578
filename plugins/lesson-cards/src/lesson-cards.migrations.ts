import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LessonCardsInit1795900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_cards.card (
        id uuid primary key,
        school_id uuid not null constraint card_school_fk references identity.organisation,
        owner_id uuid constraint card_owner_fk references identity.person,
        name text not null,
        subject text not null,
        class_name text not null,
        content jsonb not null,
        shared boolean not null default false,
        version int not null default 1,
        changed_at timestamptz not null
      )`);
    await runner.query(`comment on column lesson_cards.card.content is 'All that the card says, with the stages in their order'`);
    await runner.query(`comment on column lesson_cards.card.shared is 'Colleagues of the school read it'`);
    await runner.query(`create index card_owner on lesson_cards.card (owner_id, changed_at, id)`);
    await runner.query(`create index card_shared on lesson_cards.card (school_id, changed_at, id) where shared`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_cards.card`);
  }
}
