import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue is searched, not the history: versions that are published no more took half of what an index found. */
export class NetworkSearch1795800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table network.material add column search tsvector`);
    await runner.query(`comment on column network.material.search is 'Of the version that is in the catalogue; null: none'`);
    await runner.query(`update network.material m set search = v.search from network.version v where v.id = m.published_id`);
    await runner.query(`create index material_search on network.material using gin (search)`);
    await runner.query(`alter table network.version drop column search`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table network.version add column search tsvector not null generated always as (
        to_tsvector('russian', replace(replace(title || ' ' || topic || ' ' || subject || ' ' || description, 'ё', 'е'), 'Ё', 'Е'))) stored`);
    await runner.query(`create index version_search on network.version using gin (search)`);
    await runner.query(`alter table network.material drop column search`);
  }
}
