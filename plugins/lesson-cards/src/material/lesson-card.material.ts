import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import {
  actorOf,
  forbidden,
  invalid,
  type MaterialContent,
  type MaterialDifference,
  type MaterialFiles,
  type MaterialKind,
  notFound,
  type ReadMaterial,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { CardStore } from '../card/card.store.js';
import { applied, contentOf, partsOf } from './card-parts.js';

/** A card with no files: what it uses lies behind links. */
const NO_FILES: MaterialFiles = {
  read: async () => {
    throw notFound();
  },
};

/** A lesson card; parts are the card and its stages. Its owner hands it on. */
@Injectable()
export class LessonCardMaterial implements MaterialKind {
  constructor(
    private readonly database: Database,
    private readonly cards: CardStore,
  ) {}

  async read(ctx: RequestContext, cardId: string): Promise<ReadMaterial> {
    const { content, mayChange } = await this.cards.get(ctx, cardId);
    if (!mayChange) throw forbidden();
    return { content: partsOf(cardId, content), files: NO_FILES, fileHashes: new Map() };
  }

  /** `place`: the person whose card it becomes, who is the one who acts. */
  async make(ctx: RequestContext, place: string, content: MaterialContent): Promise<void> {
    const [card] = content;
    if (place !== actorOf(ctx).personId || ctx.organisationId === null) throw forbidden();
    if (card?.kind !== 'lesson-card') throw invalid('parts', 'not-a-card', { name: '' });
    await this.cards.add(ctx, { id: card.id, schoolId: ctx.organisationId, content: contentOf(content), shared: false });
  }

  async apply(ctx: RequestContext, cardId: string, difference: MaterialDifference): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const { content } = await this.cards.own(inner, cardId);
      await this.cards.replace(inner, cardId, contentOf(applied(partsOf(cardId, content), difference)), null);
    });
  }
}
