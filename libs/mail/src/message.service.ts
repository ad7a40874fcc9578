import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import type { MessageDto, MessageItemDto, MessagePageDto, MessagesQuery } from './mail.dto.js';

const COLUMNS = `id, person_id as "personId", address, subject, state, tries, error, created_at as "createdAt", finished_at as "finishedAt"`;

type Addressed = Pick<MessageItemDto, 'personId'>;

/** What an administrator sees of the messages. */
@Injectable()
export class MessageService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly people: People,
  ) {}

  /** The newest first: ids sort by the time when they were made. */
  async list(ctx: RequestContext, { limit, after, state }: MessagesQuery): Promise<MessagePageDto> {
    const [last] = readCursor(after, 1) ?? [null];
    const rows = await this.database.query<Omit<MessageItemDto, 'person'>>(
      ctx,
      `select ${COLUMNS} from mail.message
       where ($1::uuid is null or id < $1::uuid) and ($2::text is null or state = $2) order by id desc limit $3`,
      [last, state ?? null, limit + 1],
    );
    const nameOf = await this.namesOf(ctx, rows);
    return pageOf(rows, limit, { cursor: (row) => [row.id], item: (row) => ({ ...row, person: nameOf(row) }) });
  }

  /** The text may hold a link that opens an account, so reading it is on record. */
  async read(ctx: RequestContext, id: string): Promise<MessageDto> {
    const message = await this.database.queryOne<Omit<MessageDto, 'person'>>(
      ctx,
      `select ${COLUMNS}, text from mail.message where id = $1`,
      [id],
    );
    if (!message) throw notFound();
    await this.audit.record(ctx, {
      action: 'mail.read-message',
      subject: { kind: 'message', id },
      personId: message.personId ?? undefined,
    });
    const nameOf = await this.namesOf(ctx, [message]);
    return { ...message, person: nameOf(message) };
  }

  private async namesOf(ctx: RequestContext, messages: readonly Addressed[]): Promise<(message: Addressed) => string | null> {
    const names = await this.people.names(
      ctx,
      messages.flatMap(({ personId }) => personId ?? []),
    );
    return ({ personId }) => (personId && names.get(personId)) || null;
  }
}
