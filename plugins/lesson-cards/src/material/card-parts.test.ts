import { describe, expect, it } from '@jest/globals';
import { type MaterialDifference, Problem } from '@sreda/plugin-sdk';
import fc from 'fast-check';
import type { LessonCardContentDto } from '../card/card.dto.js';
import { applied, contentOf, partsOf } from './card-parts.js';

const CARD = '00000000-0000-7000-8000-000000000000';
const text = fc.string({ maxLength: 20 });
const name = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() === one);
const stage = fc.record({ id: fc.uuid(), name, minutes: fc.nat(600), teacher: text, students: text, result: text });
const content: fc.Arbitrary<LessonCardContentDto> = fc.record({
  ...{ name, subject: fc.constant('Химия'), className: fc.constant('8') },
  ...{ goal: text, ofSubject: text, cognitive: text, regulatory: text, communicative: text, personal: text },
  ...{ resources: text, remote: text, homework: text },
  links: fc.constant([{ name: 'Тест', url: 'https://school.example/quiz/1' }]),
  stages: fc.uniqueArray(stage, { maxLength: 6, selector: ({ id }) => id }),
});
const nothing: MaterialDifference = { removed: [], added: [], changed: [] };

describe('A lesson card in parts', () => {
  it('says the same as the card', () => {
    fc.assert(fc.property(content, (card) => expect(contentOf(partsOf(CARD, card))).toEqual(card)));
  });

  it('becomes any other one by what differs', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const [card, ...stages] = partsOf(CARD, after);
        const difference: MaterialDifference = {
          removed: before.stages.map(({ id }) => id),
          added: stages,
          changed: [{ id: CARD, set: card?.data ?? {}, unset: [] }],
          order: [CARD, ...stages.map(({ id }) => id)],
        };
        expect(contentOf(applied(partsOf(CARD, before), difference))).toEqual(after);
      }),
    );
  });

  it('takes stages in another order', () => {
    fc.assert(
      fc.property(content, (card) => {
        const order = [...card.stages.map(({ id }) => id)].reverse();
        const { stages } = contentOf(applied(partsOf(CARD, card), { ...nothing, order: [CARD, ...order] }));
        expect(stages.map(({ id }) => id)).toEqual(order);
      }),
    );
  });

  it.each([{ minutes: -1 }, { name: '' }, { teacher: 5 }, { colour: 'red' }])('is refused with a stage like %j', (wrong) => {
    const right = { name: 'Рефлексия', minutes: 5, teacher: '', students: '', result: '' };
    const card: LessonCardContentDto = contentOf([{ id: CARD, kind: 'lesson-card', parentId: null, data: emptyCard() }]);
    const added = [{ id: '00000000-0000-7000-8000-000000000001', kind: 'stage', parentId: CARD, data: { ...right, ...wrong } }];
    expect(() => contentOf(applied(partsOf(CARD, card), { ...nothing, added }))).toThrow(Problem);
  });
});

function emptyCard(): Record<string, unknown> {
  const fields = [
    'subject',
    'className',
    'goal',
    'ofSubject',
    'cognitive',
    'regulatory',
    'communicative',
    'personal',
    'resources',
    'remote',
    'homework',
  ];
  return { name: 'Тема', links: [], ...Object.fromEntries(fields.map((field) => [field, ''])) };
}
