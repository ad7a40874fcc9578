import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NetworkRemarks1795800400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of the material and not of the version: a version that is handed in anew takes the place of the one that was remarked on.
    await runner.query(`
      create table network.remark (
        id uuid primary key,
        material_id uuid not null constraint remark_material_fk references network.material on delete cascade,
        version_number int not null,
        part_id uuid,
        answer_to uuid constraint remark_answer_to_fk references network.remark on delete cascade,
        person_id uuid constraint remark_person_fk references identity.person,
        text text not null,
        written_at timestamptz not null,
        done_by uuid constraint remark_done_by_fk references identity.person,
        done_at timestamptz
      )`);
    await runner.query(`comment on column network.remark.part_id is 'Null: about the material as a whole'`);
    await runner.query(`create index remark_material on network.remark (material_id, id)`);
    await runner.query(`create index remark_answer_to on network.remark (answer_to)`);
    await runner.query(`create index remark_person on network.remark (person_id)`);
    await runner.query(`create index remark_done_by on network.remark (done_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table network.remark`);
  }
}
