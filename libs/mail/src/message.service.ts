import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { MessageDto, MessageItemDto, MessagePageDto, MessagesQuery } from './mail.dto.js';

const COLUMNS = `id, person_id as "personId", address, subject, state, tries, error, created_at as "createdAt", finished_at as "finishedAt"`;

/** What an administrator sees of the messages. */
@Injectable()
export class MessageService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The newest first: ids sort by the time when they were made. */
  async list(ctx: RequestContext, { limit, after, state }: MessagesQuery): Promise<MessagePageDto> {
    const [last] = readCursor(after, 1) ?? [null];
    const rows = await this.database.query<MessageItemDto>(
      ctx,
      `select ${COLUMNS} from mail.message
       where ($1::uuid is null or id < $1::uuid) and ($2::text is null or state = $2) order by id desc limit $3`,
      [last, state ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.id], item: (row) => row });
  }

  /** The text may hold a link that opens an account, so reading it is on record. */
  async read(ctx: RequestContext, id: string): Promise<MessageDto> {
    const message = await this.database.queryOne<MessageDto>(ctx, `select ${COLUMNS}, text from mail.message where id = $1`, [id]);
    if (!message) throw notFound();
    await this.audit.record(ctx, {
      action: 'mail.read-message',
      subject: { kind: 'message', id },
      personId: message.personId ?? undefined,
    });
    return message;
  }
}
