import type { EventDef } from '@sreda/plugin-sdk';
import { Id, OneOf, schemaOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type OwnerKind, ownerKinds } from './bank/bank.dto.js';

const COUNT = { max: 2 ** 31 - 1 };

export class QuestionsImported {
  @Id()
  bankId: string;
  @OneOf(ownerKinds)
  ownerKind: OwnerKind;
  @Id()
  ownerId: string;
  @Text({ max: 250 })
  fileName: string;
  @Whole(COUNT)
  added: number;
  @Whole(COUNT)
  changed: number;
  @Whole(COUNT)
  unchanged: number;
  @Whole({ ...COUNT, description: 'Found, but not imported' })
  refused: number;
}
/** Aggregate: the bank. */
export const questionsImported: EventDef<QuestionsImported> = {
  name: 'questions.imported',
  version: 1,
  payload: schemaOf(QuestionsImported),
  trace: ({ bankId, ownerKind, ownerId, fileName }) => ({
    verb: 'imported',
    object: { kind: 'question-bank', id: bankId, name: fileName },
    courseId: ownerKind === 'course' ? ownerId : null,
  }),
};
