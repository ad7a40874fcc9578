import type { LessonCardContent, MaterialPreviewProps } from '@sreda/ui';
import { CardView, StageView } from '../card-view.js';
import { EMPTY } from '../content.js';

type Stage = LessonCardContent['stages'][number];

/** The whole card, or one stage of it. */
export default function CardPreview({ content: [first, ...parts] }: MaterialPreviewProps) {
  if (!first) return null;
  if (first.kind === 'stage') return <StageView stage={stageOf(first)} />;
  return <CardView content={{ ...EMPTY, ...first.data, stages: parts.map(stageOf) }} />;
}

const stageOf = ({ id, data }: MaterialPreviewProps['content'][number]): Stage => ({
  ...{ name: '', minutes: 0, teacher: '', students: '', result: '' },
  ...data,
  id,
});
