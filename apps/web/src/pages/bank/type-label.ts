import { hasText } from '@sreda/ui';
import type { TFunction } from 'i18next';

/** Name of a question type; one of a plugin unknown here keeps its key. */
export const typeLabel = (t: TFunction, type: string): string =>
  hasText(`web.question-type.${type}`) ? t(`web.question-type.${type}`) : type;
