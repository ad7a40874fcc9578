import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type Locale, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { Kinds } from '../kinds.service.js';
import { NOTICES_CHANNEL } from '../notices.service.js';
import { Sentences } from '../sentences.service.js';
import type { InboxQuery, NotificationDto, NotificationPageDto } from './inbox.dto.js';
import { type InboxRow, InboxStore } from './inbox.store.js';

/** The own notifications, of all schools in which one is. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly store: InboxStore,
    private readonly sentences: Sentences,
    private readonly kinds: Kinds,
  ) {}

  async list(ctx: RequestContext, { limit, after, unread }: InboxQuery): Promise<NotificationPageDto> {
    const [before] = readCursor(after, 1) ?? [null];
    const rows = await this.store.page(ctx, actorOf(ctx).personId, { before: before ?? null, unread, limit: limit + 1 });
    const page = pageOf(rows, limit, { cursor: (row) => [row.id], item: (row) => row });
    return { items: await this.dtos(ctx, page.items), next: page.next };
  }

  async unread(ctx: RequestContext): Promise<number> {
    const { personId } = actorOf(ctx);
    return (await this.store.unread(ctx, [personId])).get(personId) ?? 0;
  }

  /** Throws 404 for one that the actor did not get. */
  async read(ctx: RequestContext, id: string): Promise<void> {
    const { personId } = actorOf(ctx);
    await this.database.tx(ctx, async (inner) => {
      if (!(await this.store.read(inner, personId, id))) throw notFound();
      await this.tell(inner, personId);
    });
  }

  async readAll(ctx: RequestContext, upTo: string): Promise<void> {
    const { personId } = actorOf(ctx);
    await this.database.tx(ctx, async (inner) => {
      await this.store.readAll(inner, personId, upTo);
      await this.tell(inner, personId);
    });
  }

  /** As readers see them; in their order. */
  async dtos<Row extends InboxRow>(ctx: RequestContext, rows: readonly Row[], localeOf?: (row: Row) => Locale): Promise<NotificationDto[]> {
    const said = await this.sentences.of(ctx, rows, localeOf);
    return rows.map(({ id, kind, link, mustRead, createdAt, readAt }, i) => ({
      ...{ id, kind, link, mustRead, createdAt, readAt },
      group: this.kinds.declared.get(kind)?.group ?? 'study',
      text: said[i]?.text ?? '',
      about: said[i]?.about ?? [],
    }));
  }

  /** The person's other devices. */
  private async tell(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `select pg_notify('${NOTICES_CHANNEL}', $1)`, [`read ${personId}`]);
  }
}
