import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnnouncementsInit1795720100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcements.announcement (
        id uuid primary key,
        place text not null constraint announcement_place check (place in ('school', 'class', 'course', 'group')),
        context_id uuid not null constraint announcement_context_fk references access.context on delete cascade,
        group_id uuid,
        organisation_id uuid not null constraint announcement_organisation_fk references identity.organisation,
        roles text[] not null,
        title text not null,
        text text not null,
        must_read boolean not null,
        until date,
        author_id uuid constraint announcement_author_fk references identity.person on delete set null,
        send_id uuid,
        sent_at timestamptz not null,
        corrected_at timestamptz,
        withdrawn_at timestamptz,
        reminded_at timestamptz,
        version integer not null default 1,
        constraint announcement_group check ((place = 'group') = (group_id is not null)),
        constraint announcement_send unique (author_id, send_id)
      );
      create index announcement_context on announcements.announcement (context_id, id);
      create index announcement_until on announcements.announcement (until) where until is not null and withdrawn_at is null;
      comment on column announcements.announcement.context_id is 'School, class or course; of a group, its course';
      comment on column announcements.announcement.group_id is 'Of a group that is gone the announcement stays, and nobody new gets it';
      comment on column announcements.announcement.organisation_id is 'Who does not belong there does not read it';
      comment on column announcements.announcement.until is 'The last day on which who joins the audience gets it, and on which it asks to be read';

      create table announcements.recipient (
        announcement_id uuid not null constraint recipient_announcement_fk references announcements.announcement on delete cascade,
        person_id uuid not null constraint recipient_person_fk references identity.person on delete cascade,
        told_at timestamptz not null,
        read_at timestamptz,
        primary key (announcement_id, person_id)
      );
      create index recipient_person on announcements.recipient (person_id, announcement_id);
      comment on column announcements.recipient.read_at is 'When the person said to have read what must be read'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table announcements.recipient, announcements.announcement`);
  }
}
