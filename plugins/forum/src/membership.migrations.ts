import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OtherCommunities1795720200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum.other_community (
        id uuid primary key,
        school_id uuid not null constraint other_community_school_fk references identity.organisation,
        person_id uuid not null constraint other_community_person_fk references identity.person on delete cascade,
        name text not null,
        address text not null,
        since date not null,
        until date,
        confirmed_by uuid constraint other_community_confirmed_by_fk references identity.person on delete set null,
        confirmed_at timestamptz not null,
        version integer not null default 1,
        constraint other_community_dates check (until > since)
      );
      create index other_community_school on forum.other_community (school_id, person_id);
      create index other_community_person on forum.other_community (person_id);
      comment on table forum.other_community is 'Professional communities outside of the network that a school has confirmed its teachers to be members of';
      comment on column forum.other_community.until is 'The first day on which it is over'`);
    await runner.query(`create index post_author_school on forum.post (school_id, author_id, created_at) where school_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index forum.post_author_school`);
    await runner.query(`drop table forum.other_community`);
  }
}
