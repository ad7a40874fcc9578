import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityPeople1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.organisation (
        id uuid primary key,
        kind text not null,
        parent_id uuid constraint organisation_parent_fk references identity.organisation,
        path uuid[] not null,
        name text collate "ru-x-icu" not null,
        time_zone text not null,
        closed_on date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint organisation_kind check (kind in ('region', 'municipality', 'school', 'class')),
        constraint organisation_path check (path[cardinality(path)] = id)
      );
      create index organisation_parent on identity.organisation (parent_id);
      create index organisation_path_index on identity.organisation using gin (path);

      create table identity.academic_year (
        id uuid primary key,
        school_id uuid not null constraint academic_year_school_fk references identity.organisation,
        name text not null,
        since date not null,
        until date not null,
        constraint academic_year_dates check (since < until)
      );
      create unique index academic_year_school on identity.academic_year (school_id, since);

      create table identity.period (
        id uuid primary key,
        academic_year_id uuid not null constraint period_academic_year_fk references identity.academic_year on delete cascade,
        kind text not null,
        number smallint not null,
        since date not null,
        until date not null,
        constraint period_kind check (kind in ('quarter', 'trimester', 'half-year')),
        constraint period_dates check (since < until)
      );
      create unique index period_number_key on identity.period (academic_year_id, kind, number);

      create table identity.class_year (
        class_id uuid not null constraint class_year_class_fk references identity.organisation,
        academic_year_id uuid not null constraint class_year_academic_year_fk references identity.academic_year,
        grade smallint not null,
        letter text not null,
        primary key (class_id, academic_year_id),
        constraint class_year_grade check (grade between 1 and 12)
      );
      create unique index class_year_name_key on identity.class_year (academic_year_id, grade, letter);

      create table identity.person (
        id uuid primary key,
        family_name text collate "ru-x-icu" not null,
        given_name text collate "ru-x-icu" not null,
        patronymic text collate "ru-x-icu",
        birth_date date,
        version integer not null default 1,
        erased_at timestamptz,
        created_at timestamptz not null default now()
      );

      create table identity.membership (
        id uuid primary key,
        person_id uuid not null constraint membership_person_fk references identity.person,
        organisation_id uuid not null constraint membership_organisation_fk references identity.organisation,
        kind text not null,
        since date not null,
        until date,
        constraint membership_kind check (kind in ('student', 'staff', 'outsider')),
        constraint membership_dates check (until >= since)
      );
      create unique index membership_open_key on identity.membership (person_id, organisation_id, kind) where until is null;
      create index membership_organisation on identity.membership (organisation_id, kind);
      create index membership_person on identity.membership (person_id);

      create table identity.guardianship (
        id uuid primary key,
        guardian_id uuid not null constraint guardianship_guardian_fk references identity.person,
        child_id uuid not null constraint guardianship_child_fk references identity.person,
        rights text[] not null,
        confirmed_by text not null,
        since timestamptz not null,
        until timestamptz,
        constraint guardianship_confirmed_by check (confirmed_by in ('code', 'school')),
        constraint guardianship_rights check (rights <@ array['view', 'consent']),
        constraint guardianship_persons check (guardian_id <> child_id)
      );
      create unique index guardianship_open_key on identity.guardianship (guardian_id, child_id) where until is null;
      create index guardianship_child on identity.guardianship (child_id);

      create table identity.guardian_code (
        hash bytea primary key,
        child_id uuid not null constraint guardian_code_child_fk references identity.person,
        expires_at timestamptz not null
      );
      create index guardian_code_child on identity.guardian_code (child_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table identity.guardian_code, identity.guardianship, identity.membership, identity.person, identity.class_year, identity.period,
        identity.academic_year, identity.organisation`);
  }
}

export class IdentityAccounts1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.account (
        id uuid primary key,
        person_id uuid not null constraint account_person_fk references identity.person,
        login text not null,
        password_hash text,
        email text,
        locale text not null default 'ru',
        preferences jsonb not null default '{}',
        must_change_password boolean not null default false,
        disabled_at timestamptz,
        demo text,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        created_at timestamptz not null default now()
      );
      create unique index account_login_key on identity.account (login);
      create unique index account_person_key on identity.account (person_id);

      create table identity.session (
        id uuid primary key,
        token_hash bytea not null,
        account_id uuid not null constraint session_account_fk references identity.account,
        organisation_id uuid constraint session_organisation_fk references identity.organisation,
        restriction text,
        user_agent text not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        idle_minutes integer not null,
        expires_at timestamptz not null,
        constraint session_restriction check (restriction in ('password', 'totp'))
      );
      create unique index session_token_hash_key on identity.session (token_hash);
      create index session_account on identity.session (account_id);

      create table identity.access_token (
        id uuid primary key,
        hash bytea not null,
        account_id uuid not null constraint access_token_account_fk references identity.account,
        organisation_id uuid constraint access_token_organisation_fk references identity.organisation,
        name text not null,
        created_at timestamptz not null default now(),
        used_at timestamptz,
        expires_at timestamptz not null
      );
      create unique index access_token_hash_key on identity.access_token (hash);
      create index access_token_account on identity.access_token (account_id);

      create table identity.sign_in_slip (
        account_id uuid primary key constraint sign_in_slip_account_fk references identity.account,
        hash bytea not null,
        expires_at timestamptz not null
      );
      create unique index sign_in_slip_hash_key on identity.sign_in_slip (hash);

      create table identity.password_reset (
        account_id uuid primary key constraint password_reset_account_fk references identity.account,
        hash bytea not null,
        expires_at timestamptz not null
      );
      create unique index password_reset_hash_key on identity.password_reset (hash);

      create table identity.first_run_code (hash bytea primary key);

      create table identity.known_device (
        device_hash bytea not null,
        account_id uuid not null constraint known_device_account_fk references identity.account,
        used_at timestamptz not null default now(),
        primary key (device_hash, account_id)
      );
      create index known_device_account on identity.known_device (account_id);

      create table identity.sign_in_bucket (
        key text primary key,
        level double precision not null,
        at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table identity.sign_in_bucket, identity.known_device, identity.first_run_code, identity.password_reset, identity.sign_in_slip,
        identity.access_token, identity.session, identity.account`);
  }
}

export class IdentityGuardianshipEnd1795330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table identity.guardianship add column end_reason text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table identity.guardianship drop column end_reason`);
  }
}

/** docs/adr/0006: a person's record is either in its columns or sealed. */
export class IdentitySealedNames1795330001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.person
        alter column family_name drop not null,
        alter column given_name drop not null,
        add column sealed text,
        add constraint person_name check (case when sealed is null then num_nulls(family_name, given_name) = 0
          else num_nonnulls(family_name, given_name, patronymic, birth_date) = 0 end);

      create table identity.name_key (
        id text primary key,
        sealed_at timestamptz not null default now()
      );
      create unique index name_key_one on identity.name_key ((true))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table identity.name_key;
      alter table identity.person
        drop constraint person_name,
        drop column sealed,
        alter column given_name set not null,
        alter column family_name set not null`);
  }
}

/** Every process keeps for some seconds who is behind a session (sessions/known-identities.ts); whatever changes that tells all of them. */
export class IdentityNotifications1795460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function identity.notify_identity() returns trigger language plpgsql as $$
      begin
        perform pg_notify('sreda_identity', '');
        return null;
      end $$;
      create trigger session_changed after delete or update of token_hash, account_id, organisation_id, restriction, expires_at, idle_minutes
        on identity.session for each statement execute function identity.notify_identity();
      create trigger access_token_changed after delete or update of hash, account_id, organisation_id, expires_at
        on identity.access_token for each statement execute function identity.notify_identity();
      create trigger account_changed after delete or update of person_id, locale, demo, disabled_at
        on identity.account for each statement execute function identity.notify_identity();
      create trigger person_changed after update of erased_at
        on identity.person for each statement execute function identity.notify_identity();
      create trigger organisation_changed after update of time_zone
        on identity.organisation for each statement execute function identity.notify_identity()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger organisation_changed on identity.organisation;
      drop trigger person_changed on identity.person;
      drop trigger account_changed on identity.account;
      drop trigger access_token_changed on identity.access_token;
      drop trigger session_changed on identity.session;
      drop function identity.notify_identity()`);
  }
}

/** Every process keeps for some seconds what people are called (names/known-names.ts); whatever changes that tells all of them. */
export class NameNotifications1795500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function identity.notify_names() returns trigger language plpgsql as $$
      begin
        perform pg_notify('sreda_names', '');
        return null;
      end $$;
      create trigger person_renamed after delete or update of family_name, given_name, patronymic, birth_date, sealed, erased_at
        on identity.person for each statement execute function identity.notify_names()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_renamed on identity.person;
      drop function identity.notify_names()`);
  }
}
