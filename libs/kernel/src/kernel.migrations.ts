import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KernelPackageState1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kernel.package_state (
        id text primary key,
        enabled boolean not null,
        version integer not null default 1,
        changed_at timestamptz not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table kernel.package_state`);
  }
}

/** A plugin may be in the code without tables (ADR 4). */
export class KernelInstalledPackages1795732100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table kernel.package_state
        add column installed boolean not null default true,
        add constraint package_state_removed_is_off check (installed or not enabled)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table kernel.package_state drop column installed`);
  }
}
