import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccessContextsAndRoles1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access.context (
        id uuid primary key,
        level text not null,
        parent_id uuid constraint context_parent_fk references access.context,
        constraint context_level check (level in ('site', 'organisation', 'course', 'activity', 'person')),
        constraint context_root check ((level = 'site') = (parent_id is null))
      );
      create index context_parent on access.context (parent_id);
      comment on table access.context is 'An object in which roles are given; its id is the id of the object, nil for the site';

      create table access.line (
        context_id uuid not null constraint line_context_fk references access.context on delete cascade,
        level text not null,
        path uuid[] not null,
        organisation_id uuid,
        since timestamptz not null default '-infinity',
        until timestamptz,
        constraint line_end check (path[cardinality(path)] = context_id)
      );
      create unique index line_key on access.line (context_id, path, since);
      -- Written seldom and read with every list: a pending list would be scanned by each of them.
      create index line_path on access.line using gin (path) with (fastupdate = off);
      comment on table access.line is
        'A way from the site down to a context. A person has one more for each organisation that the person belongs to, while it lasts';

      create table access.role (
        id uuid primary key,
        key text not null,
        organisation_id uuid constraint role_organisation_fk references access.context on delete cascade,
        name text,
        constraint role_name check ((organisation_id is null) = (name is null)),
        constraint role_key unique nulls not distinct (organisation_id, key)
      );

      create table access.role_capability (
        role_id uuid not null constraint role_capability_role_fk references access.role on delete cascade,
        capability text not null,
        context_id uuid not null constraint role_capability_context_fk references access.context on delete cascade,
        permission text not null,
        source text not null,
        primary key (role_id, capability, context_id),
        constraint role_capability_permission check (permission in ('allow', 'prevent', 'prohibit')),
        constraint role_capability_source check (source in ('default', 'school'))
      );
      create index role_capability_context on access.role_capability (context_id);

      create table access.role_assignment (
        id uuid primary key,
        person_id uuid not null,
        role_id uuid not null constraint role_assignment_role_fk references access.role,
        context_id uuid not null constraint role_assignment_context_fk references access.context on delete cascade,
        since timestamptz not null,
        until timestamptz,
        reason text,
        given_by uuid,
        given_at timestamptz not null default now(),
        ended_by uuid,
        constraint role_assignment_dates check (until >= since)
      );
      create index role_assignment_person on access.role_assignment (person_id);
      create index role_assignment_context on access.role_assignment (context_id);

      insert into access.context (id, level) values ('00000000-0000-0000-0000-000000000000', 'site');
      insert into access.line (context_id, level, path)
        values ('00000000-0000-0000-0000-000000000000', 'site', array['00000000-0000-0000-0000-000000000000'::uuid])`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table access.role_assignment, access.role_capability, access.role, access.line, access.context`);
  }
}
