import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnershipInit1795607000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partnership.school (
        school_id uuid primary key constraint school_organisation_fk references identity.organisation on delete cascade,
        listed boolean not null,
        version integer not null,
        changed_at timestamptz not null,
        changed_by uuid
      );
      comment on column partnership.school.listed is 'Coordinators of other schools find it by its name. A school without a row is found by nobody';

      create table partnership.agreement (
        id uuid primary key,
        created_at timestamptz not null
      );

      create table partnership.terms (
        agreement_id uuid not null constraint terms_agreement_fk references partnership.agreement on delete cascade,
        number integer not null,
        title text not null,
        text text not null,
        scopes text[] not null,
        until date,
        proposed_by uuid not null constraint terms_proposer_fk references identity.organisation,
        proposed_at timestamptz not null,
        constraint terms_pkey primary key (agreement_id, number)
      );
      comment on table partnership.terms is 'Each wording is a proposal that the schools named in it answer one by one';
      comment on column partnership.terms.until is 'First day, by the calendar of a school, on which the school shares no more; null: for good';

      create table partnership.party (
        agreement_id uuid not null,
        number integer not null,
        school_id uuid not null constraint party_school_fk references identity.organisation,
        state text not null,
        answered_at timestamptz,
        answered_by uuid,
        ended_at timestamptz,
        ended_by uuid,
        reason text,
        constraint party_pkey primary key (agreement_id, number, school_id),
        constraint party_terms_fk foreign key (agreement_id, number) references partnership.terms on delete cascade,
        constraint party_state check (state in ('asked', 'accepted', 'declined', 'ended')),
        constraint party_answered check ((state = 'asked') = (answered_at is null)),
        constraint party_ended check ((state = 'ended') = (ended_at is not null))
      );
      create index party_school on partnership.party (school_id, agreement_id desc);
      comment on column partnership.party.reason is 'Why it has declined or ended'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table partnership.party, partnership.terms, partnership.agreement, partnership.school`);
  }
}
