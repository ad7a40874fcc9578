import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Jobs, Mail, type MailMessage } from '@sreda/plugin-sdk/server';
import { isEmail } from 'class-validator';
import { deliver } from './deliver.job.js';

/** A message is a row and the job that sends it, both in the caller's transaction. */
@Injectable()
export class MailService extends Mail {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  override async send(ctx: RequestContext, { to, toPersonId, subject, text, html }: MailMessage): Promise<string> {
    if (to !== undefined && !isEmail(to)) throw invalid('to', 'email');
    return this.database.tx(ctx, async (inner) => {
      const id = newId();
      await this.database.query(
        inner,
        `insert into mail.message (id, person_id, organisation_id, address, subject, text, html, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, toPersonId ?? null, inner.organisationId, to ?? null, subject, text, html ?? null, inner.now()],
      );
      await this.jobs.enqueue(inner, deliver, { messageId: id });
      return id;
    });
  }
}
