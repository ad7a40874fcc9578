import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotificationsInit1795606000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Without names of people: they are looked up when it is read.
    await runner.query(`
      create table notifications.notification (
        id uuid primary key,
        kind text not null,
        organisation_id uuid constraint notification_organisation_fk references identity.organisation,
        params jsonb not null,
        people jsonb not null,
        link text,
        guardian_link text,
        dedupe_key text,
        must_read boolean not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create unique index notification_dedupe_key on notifications.notification (kind, dedupe_key)`);
    await runner.query(`create index notification_must_read on notifications.notification (organisation_id, id) where must_read`);
    await runner.query(`create index notification_created_at on notifications.notification (created_at)`);
    // \`direct\`: it concerns the person; \`about_ids\`: the children of the person whom it concerns.
    await runner.query(`
      create table notifications.recipient (
        person_id uuid not null constraint recipient_person_fk references identity.person,
        notification_id uuid not null constraint recipient_notification_fk references notifications.notification on delete cascade,
        direct boolean not null,
        about_ids uuid[] not null,
        read_at timestamptz,
        primary key (person_id, notification_id),
        constraint recipient_why check (direct or about_ids <> '{}')
      )`);
    await runner.query(`create index recipient_notification on notifications.recipient (notification_id)`);
    await runner.query(`create index recipient_unread on notifications.recipient (person_id, notification_id) where read_at is null`);
    await runner.query(`create index recipient_about on notifications.recipient using gin (about_ids) where about_ids <> '{}'`);
    // What has still to go out; looked at when \`due_at\` comes.
    await runner.query(`
      create table notifications.delivery (
        person_id uuid not null,
        notification_id uuid not null,
        channel text not null,
        due_at timestamptz not null,
        primary key (person_id, notification_id, channel),
        constraint delivery_recipient_fk foreign key (person_id, notification_id) references notifications.recipient on delete cascade
      )`);
    await runner.query(`create index delivery_due on notifications.delivery (due_at)`);
    await runner.query(`
      create table notifications.preference (
        person_id uuid primary key constraint preference_person_fk references identity.person,
        quiet_from time,
        quiet_until time,
        digest_at time not null,
        choices jsonb not null,
        version integer not null default 1,
        constraint preference_quiet check (num_nulls(quiet_from, quiet_until) <> 1)
      )`);
    await runner.query(`comment on column notifications.preference.choices is 'Kind → channel → mode, where the person has chosen'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notifications.preference, notifications.delivery, notifications.recipient, notifications.notification`);
  }
}
