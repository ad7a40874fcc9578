import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Problem } from '../problem.js';
import { Flag, Id, Instant, JsonObject, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { Document, schemaOf } from './schema.js';

class Answer {
  @Text({ max: 10 })
  text: string;

  @Whole({ min: 0, max: 100 })
  percent: number;
}

class Question {
  @Id()
  id: string;

  @Text({ max: 20 })
  name: string;

  @OneOf(['single', 'multiple'])
  kind: string;

  @ListOf(() => Answer, { min: 1, max: 3 })
  answers: Answer[];

  @Nested(() => Answer, { optional: true })
  best?: Answer;

  @Flag({ optional: true })
  shuffle?: boolean;

  @Instant({ nullable: true })
  closesAt: Date | null;
}

const schema = schemaOf(Question);
const good = {
  id: '0198c2d1-7c53-7c3a-8f0e-0a1b2c3d4e5f',
  name: '  Дроби ',
  kind: 'single',
  answers: [{ text: 'да', percent: 100 }],
  closesAt: null,
};
const errorsOf = (input: unknown) => {
  try {
    schema.parse(input);
  } catch (error) {
    return (error as Problem).more.errors?.map((e) => `${e.field}: ${e.code}`);
  }
  return [];
};

describe('schemaOf', () => {
  it('trims, converts and builds instances', () => {
    const question = schema.parse({ ...good, closesAt: '2026-09-01T08:00:00+03:00', shuffle: 'true' });
    expect(question.name).toBe('Дроби');
    expect(question.closesAt).toEqual(new Date('2026-09-01T05:00:00Z'));
    expect(question.shuffle).toBe(true);
    expect(question.answers[0]).toBeInstanceOf(Answer);
  });

  it('names every wrong field with a code', () => {
    expect(errorsOf({ ...good, id: '7', kind: 'other', answers: [{ text: '', percent: 101 }], extra: 1 })).toEqual([
      'extra: unknown-field',
      'id: id',
      'kind: one-of',
      'answers.0.text: required',
      'answers.0.percent: too-large',
    ]);
    expect(errorsOf({ ...good, answers: [] })).toEqual(['answers: too-few']);
    expect(errorsOf({ ...good, best: 'x' })).toEqual(['best: object']);
    expect(errorsOf([])).toEqual([': object']);
  });

  it('refuses text that cannot be stored, wherever it is', () => {
    expect(errorsOf({ ...good, name: 'a\0b', answers: [{ text: 'a\ud800b', percent: 1 }] })).toEqual([
      'name: text',
      'answers.0.text: text',
    ]);
    expect(errorsOf({ ...good, name: 'дроби 😀' })).toEqual([]);
  });

  it('describes itself as JSON schema', () => {
    expect(schema.jsonSchema).toMatchObject({ type: 'object', properties: { name: { maxLength: 20 } } });
  });
});

@Document()
class Sent {
  @Id({ nullable: true })
  id: string | null;
  @JsonObject({ optional: true })
  response?: Record<string, unknown>;
  @ListOf(() => Answer, { max: 3 })
  answers: Answer[];
}

describe('a document', () => {
  const document = { id: good.id, response: { text: 'да', more: [1, { deep: null }] }, answers: [{ text: 'да', percent: 100 }] };
  const parsed = (input: unknown) => schemaOf(Sent).parse(input);
  const wrong = (input: unknown) => {
    try {
      parsed(input);
    } catch (error) {
      return (error as Problem).more.errors?.map((e) => `${e.field}: ${e.code}`);
    }
    return [];
  };

  it('without a fault is taken as it is', () => {
    expect(parsed(document)).toBe(document);
    expect(parsed({ id: null, answers: [] })).toEqual({ id: null, answers: [] });
  });

  it('is converted where it has to be', () => {
    expect(parsed({ ...document, answers: [{ text: ' да ', percent: 1 }] }).answers).toEqual([{ text: 'да', percent: 1 }]);
  });

  it('has the same faults as any other', () => {
    expect(wrong({ ...document, id: good.id.slice(1) })).toEqual(['id: id']);
    expect(wrong({ ...document, id: `${good.id}\n` })).toEqual(['id: id']);
    expect(wrong({ ...document, response: [] })).toEqual(['response: object']);
    expect(wrong({ ...document, response: { deep: ['a\0'] } })).toEqual(['response.deep.0: text']);
    expect(wrong({ ...document, response: { 'a\ud800': 1 } })).toEqual(['response: text']);
    expect(wrong({ ...document, answers: [{ text: '', percent: 101, extra: 1 }] })).toEqual([
      'answers.0.extra: unknown-field',
      'answers.0.text: required',
      'answers.0.percent: too-large',
    ]);
  });
});
