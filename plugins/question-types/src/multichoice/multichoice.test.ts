import { describe, expect, it } from '@jest/globals';
import type { MultichoiceDefinition, RichText } from '@sreda/contracts';
import { Multichoice } from './multichoice.js';

const plain = (text: string): RichText => ({ text, format: 'plain' });
const definition: MultichoiceDefinition = {
  text: plain('Чётные?'),
  defaultMark: 1,
  penalty: 0.5,
  hints: [],
  single: false,
  shuffle: true,
  numbering: 'abc',
  showStandardInstruction: true,
  choices: [
    { text: plain('2'), fraction: 0.5, feedback: plain('да') },
    { text: plain('3'), fraction: -0.5 },
    { text: plain('4'), fraction: 0.5 },
  ],
  combinedFeedback: { correct: plain('всё верно'), partiallyCorrect: plain('не всё'), showNumCorrect: true },
};
const q = { definition, variant: 1, chance: { order: [2, 0, 1] }, separators: { decimal: ',', thousands: ' ' } };
const type = new Multichoice();

describe('multiple choice', () => {
  it('shows the choices in the order drawn, and gives nothing away', () => {
    const view = type.view(q);
    expect(view.choices).toEqual([2, 0, 1].map((position) => ({ position, text: definition.choices[position]?.text })));
    expect(JSON.stringify(view)).not.toMatch(/fraction|feedback|верно/);
  });

  it('says what was right in the review', () => {
    expect(type.review(q, { choices: [0] })).toEqual({
      feedback: [plain('не всё')],
      partsRight: { key: 'question-types.choices-right', params: { right: 1, of: 3 } },
      parts: [{ position: 0, correctness: 'right', feedback: plain('да') }],
    });
  });

  it('counts a tick once and ignores choices that do not exist', () => {
    expect(type.response.schema.parse({ choices: [2, 0, 2] })).toEqual({ choices: [0, 2] });
    expect(type.grade(q, { choices: [0, 2, 99] })).toEqual({ fraction: 1 });
    expect(type.isGradable(q, { choices: [99] })).toBe(false);
  });

  it.each([
    { choices: '0' },
    { choices: [-1] },
    { choices: [0.5] },
    { choices: Array.from({ length: 201 }, (_, i) => i) },
    {},
    { choices: [], more: 1 },
  ])('refuses %j', (response) => {
    expect(() => type.response.schema.parse(response)).toThrow('kernel.invalid-input');
  });

  it('takes its own definition and names what is wrong with it', () => {
    expect(type.definition.schema.parse(JSON.parse(JSON.stringify(definition)))).toMatchObject({ single: false });
    expect(() => type.definition.schema.parse({ ...definition, choices: [{ text: plain('x'), fraction: 2 }] })).toThrow(
      'kernel.invalid-input',
    );
    expect(type.problems(definition)).toEqual([]);
    expect(type.problems({ ...definition, single: true })).toEqual([{ key: 'question-types.full-mark-impossible' }]);
  });

  it('is not carried over when the number of choices has changed', () => {
    expect(type.carryOver(q, { ...definition, choices: definition.choices.slice(1) })).toHaveProperty('refused');
  });
});
