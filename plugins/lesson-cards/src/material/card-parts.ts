import { changedPart, invalid, type MaterialContent, type MaterialDifference, type MaterialPart, Problem } from '@sreda/plugin-sdk';
import { parseAs } from '@sreda/plugin-sdk/server';
import { LessonCardContentDto } from '../card/card.dto.js';

const isStage = ({ kind }: MaterialPart): boolean => kind === 'stage';

/** The card first, then its stages in their order. */
export function partsOf(cardId: string, { stages, ...data }: LessonCardContentDto): MaterialContent {
  return [
    { id: cardId, kind: 'lesson-card', parentId: null, data },
    ...stages.map(({ id, ...stage }): MaterialPart => ({ id, kind: 'stage', parentId: cardId, data: stage })),
  ];
}

/** Throws 422 for what would be no card. */
export function contentOf([card, ...parts]: MaterialContent): LessonCardContentDto {
  const name = card?.data['name'];
  const stages = parts.filter(isStage).map(({ id, data }) => ({ ...data, id }));
  try {
    return parseAs(LessonCardContentDto, { ...card?.data, stages });
  } catch (error) {
    if (error instanceof Problem) throw invalid('parts', 'not-a-card', { name: typeof name === 'string' ? name : '' });
    throw error;
  }
}

/** The parts as the difference makes of them. The card itself stays the first. */
export function applied(content: MaterialContent, { removed, added, changed, order }: MaterialDifference): MaterialContent {
  const changes = new Map(changed.map((change) => [change.id, change]));
  const gone = new Set(removed);
  const [card, ...stages] = content.map((part) => changedPart(part, changes.get(part.id) ?? { id: part.id, set: {}, unset: [] }));
  const all = [...stages.filter(({ id }) => !gone.has(id)), ...added];
  const place = new Map(order?.map((id, at) => [id, at]));
  const placed = order ? all.sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity)) : all;
  return card ? [card, ...placed] : placed;
}
