import type { LessonCardContent } from '@sreda/ui';

/** Fields of several lines before the stages, in the order in which a card is read. */
export const TEXTS = ['goal', 'ofSubject', 'cognitive', 'regulatory', 'communicative', 'personal', 'resources', 'remote'] as const;
/** Columns of a stage. */
export const COLUMNS = ['teacher', 'students', 'result'] as const;

export const EMPTY: LessonCardContent = {
  ...{ name: '', subject: '', className: '', goal: '', ofSubject: '', cognitive: '', regulatory: '', communicative: '', personal: '' },
  ...{ resources: '', remote: '', homework: '', links: [], stages: [] },
};
