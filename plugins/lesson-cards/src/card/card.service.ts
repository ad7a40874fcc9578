import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type {
  LessonCardChangeDto,
  LessonCardContentDto,
  LessonCardDto,
  LessonCardQuery,
  LessonCardRowDto,
  NewLessonCardDto,
} from './card.dto.js';
import { type CardRow, CardStore, ROW } from './card.store.js';

@Injectable()
export class CardService {
  constructor(
    private readonly database: Database,
    private readonly store: CardStore,
    private readonly audit: Audit,
  ) {}

  /** The last changed first. Two queries. */
  async list(ctx: RequestContext, { view, text, limit, after }: LessonCardQuery): Promise<Page<LessonCardRowDto>> {
    const cursor = readCursor(after, 2, 'time');
    const rows = await this.database.query<CardRow & { position: string }>(
      ctx,
      `select ${ROW}, changed_at::text as position from lesson_cards.card
        where ${view === 'own' ? 'owner_id = $1' : 'shared and school_id = $1'}
          and ($2::text is null or strpos(lower(name || ' ' || subject), lower($2)) > 0)
          and ($3::timestamptz is null or (changed_at, id) < ($3, $4::uuid))
        order by changed_at desc, id desc limit $5`,
      [view === 'own' ? actorOf(ctx).personId : ctx.organisationId, text ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, { cursor: ({ position, id }) => [position, id], item: (row) => row });
    return { items: await this.store.named(ctx, page.items), next: page.next };
  }

  get(ctx: RequestContext, cardId: string): Promise<LessonCardDto> {
    return this.store.get(ctx, cardId);
  }

  /** Returns its id. */
  async create(ctx: RequestContext, { content, shared }: NewLessonCardDto): Promise<string> {
    if (ctx.organisationId === null) throw forbidden();
    requireDifferentStages(content);
    const id = newId();
    await this.store.add(ctx, { id, schoolId: ctx.organisationId, content, shared });
    return id;
  }

  /** Returns the new version. 403 for a colleague's, 409 when it was changed since that version. */
  async change(ctx: RequestContext, cardId: string, { content, shared, version }: LessonCardChangeDto): Promise<number> {
    requireDifferentStages(content);
    return this.database.tx(ctx, async (inner) => {
      const present = await this.store.own(inner, cardId);
      if (present.version !== version) throw conflict('lesson-cards.changed-meanwhile');
      return this.store.replace(inner, cardId, content, shared);
    });
  }

  /** Copies of it at other schools stay. */
  async remove(ctx: RequestContext, cardId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.store.own(inner, cardId);
      await this.database.query(inner, `delete from lesson_cards.card where id = $1`, [cardId]);
      await this.audit.record(inner, {
        action: 'lesson-cards.delete',
        subject: { kind: 'lesson-card', id: cardId },
        organisationIds: inner.organisationId === null ? [] : [inner.organisationId],
      });
    });
  }
}

/** A stage is known by its id wherever versions are compared. */
function requireDifferentStages({ stages }: LessonCardContentDto): void {
  if (new Set(stages.map(({ id }) => id)).size < stages.length) throw invalid('content.stages', 'same-stage');
}
