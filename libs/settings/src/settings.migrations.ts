import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettingsInit1764000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No organisation: the value of the whole site.
    await runner.query(`
      create table settings.value (
        key text not null,
        organisation_id uuid,
        value jsonb not null,
        version integer not null default 1,
        changed_at timestamptz not null,
        changed_by uuid,
        constraint value_once unique nulls not distinct (key, organisation_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table settings.value`);
  }
}
