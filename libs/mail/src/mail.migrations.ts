import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailInit1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail.message (
        id uuid primary key,
        person_id uuid,
        organisation_id uuid,
        address text,
        subject text not null,
        text text,
        html text,
        state text not null default 'waiting',
        tries integer not null default 0,
        error text,
        created_at timestamptz not null,
        finished_at timestamptz,
        constraint message_recipient check (address is not null or person_id is not null),
        constraint message_state check (state in ('waiting', 'sent', 'kept', 'failed', 'no-address'))
      );
      create index message_person on mail.message (person_id) where person_id is not null;
      comment on column mail.message.text is 'Null once a mail server has taken the message: links that open an account are not kept longer than needed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mail.message`);
  }
}
