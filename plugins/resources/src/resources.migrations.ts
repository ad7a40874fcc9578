import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResourcesInit1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What kind it is the activity says. The files are those of the files package.
    await runner.query(`
      create table resources.resource (
        activity_id uuid primary key constraint resource_activity_fk references courses.activity on delete cascade,
        text text not null default '',
        url text
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table resources.resource`);
  }
}
