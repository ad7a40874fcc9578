import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PrivacyInit1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table privacy.consent_text (
        id uuid primary key,
        organisation_id uuid not null constraint consent_text_organisation_fk references identity.organisation,
        purpose text not null,
        version integer not null,
        title text not null,
        text text not null,
        created_at timestamptz not null,
        constraint consent_text_version_key unique (organisation_id, purpose, version)
      );
      comment on table privacy.consent_text is 'Never changed: a new wording is a new version, as people agreed to the words they saw';

      create table privacy.consent (
        id uuid primary key,
        person_id uuid not null constraint consent_person_fk references identity.person,
        text_id uuid not null constraint consent_text_fk references privacy.consent_text,
        given_by uuid constraint consent_given_by_fk references identity.person,
        representative text,
        given_on date not null,
        recorded_by uuid,
        recorded_at timestamptz not null,
        withdrawn_on date,
        withdrawn_by uuid,
        constraint consent_giver check (num_nonnulls(given_by, representative) <= 1),
        constraint consent_dates check (withdrawn_on >= given_on)
      );
      create unique index consent_open_key on privacy.consent (person_id, text_id) where withdrawn_on is null;
      create index consent_person on privacy.consent (person_id);
      create index consent_given_by on privacy.consent (given_by) where given_by is not null;

      create table privacy.retention (
        person_id uuid not null constraint retention_person_fk references identity.person,
        package text not null,
        keep_days integer not null,
        left_on date not null,
        primary key (person_id, package, keep_days)
      );
      comment on table privacy.retention is 'What has been forgotten about people who left, so that it is not looked for every night'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table privacy.retention, privacy.consent, privacy.consent_text`);
  }
}
