import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';
import type { LessonCardContentDto, LessonCardDto, LessonCardRowDto } from './card.dto.js';

export type CardRow = Omit<LessonCardRowDto, 'owner'> & { readonly ownerId: string | null };
type WholeRow = CardRow & Pick<LessonCardDto, 'content' | 'version'>;

export const ROW = `id, name, subject, class_name as "className", shared, owner_id as "ownerId", changed_at as "changedAt"`;

/** Of one's own, and of what colleagues show in the school that one works in. */
@Injectable()
export class CardStore {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** 404 for what one may not see. Two queries. */
  async get(ctx: RequestContext, cardId: string): Promise<LessonCardDto> {
    const row = await this.visible(ctx, cardId);
    const [item] = await this.named(ctx, [row]);
    if (!item) throw notFound();
    return { ...item, content: row.content, version: row.version, mayChange: row.ownerId === actorOf(ctx).personId };
  }

  async named(ctx: RequestContext, rows: readonly CardRow[]): Promise<LessonCardRowDto[]> {
    const owners = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
    const names = await this.people.names(ctx, owners);
    return rows.map(({ id, name, subject, className, shared, changedAt, ownerId }) => ({
      ...{ id, name, subject, className, shared, changedAt },
      owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '—' },
    }));
  }

  /** One's own, locked until the transaction ends. 404 for what one may not see, 403 for a colleague's. */
  async own(ctx: RequestContext, cardId: string): Promise<{ readonly content: LessonCardContentDto; readonly version: number }> {
    const row = await this.visible(ctx, cardId, 'for no key update');
    if (row.ownerId !== actorOf(ctx).personId) throw forbidden();
    return row;
  }

  async add(
    ctx: RequestContext,
    { id, schoolId, content, shared }: { id: string; schoolId: string; content: LessonCardContentDto; shared: boolean },
  ): Promise<void> {
    const { name, subject, className } = content;
    await this.database.query(
      ctx,
      `insert into lesson_cards.card (id, school_id, owner_id, name, subject, class_name, content, shared, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, schoolId, actorOf(ctx).personId, name, subject, className, JSON.stringify(content), shared, ctx.now()],
    );
  }

  /** Returns the new version. Null for `shared`: as it was. */
  async replace(ctx: RequestContext, cardId: string, content: LessonCardContentDto, shared: boolean | null): Promise<number> {
    const { name, subject, className } = content;
    const row = await this.database.queryOne<{ version: number }>(
      ctx,
      `update lesson_cards.card
          set name = $2, subject = $3, class_name = $4, content = $5, shared = coalesce($6, shared), changed_at = $7, version = version + 1
        where id = $1 returning version`,
      [cardId, name, subject, className, JSON.stringify(content), shared, ctx.now()],
    );
    if (!row) throw conflict('lesson-cards.changed-meanwhile');
    return row.version;
  }

  private async visible(ctx: RequestContext, cardId: string, lock = ''): Promise<WholeRow> {
    const row = await this.database.queryOne<WholeRow>(
      ctx,
      `select ${ROW}, content, version from lesson_cards.card
        where id = $1 and (owner_id = $2 or (shared and school_id = $3)) ${lock}`,
      [cardId, actorOf(ctx).personId, ctx.organisationId],
    );
    if (!row) throw notFound();
    return row;
  }
}
