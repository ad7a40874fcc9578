import { describe, expect, it } from '@jest/globals';
import type { QuestionType } from '@sreda/plugin-sdk';
import * as types from '../src/index.js';

const all: readonly (readonly [string, QuestionType])[] = Object.entries(types).map(([name, Type]) => [name, new Type()]);

describe.each(all)('%s', (_name, type) => {
  it('documents its definition', () => {
    expect(type.definition.schema.jsonSchema).toMatchObject({
      type: 'object',
      properties: { text: expect.anything(), penalty: expect.anything() },
    });
  });

  it('takes the response of an untouched form, and nothing else that comes along', () => {
    expect(type.response.schema.parse(JSON.parse(JSON.stringify(type.unanswered)))).toEqual(type.unanswered);
    if (type.unanswered !== null)
      expect(() => type.response.schema.parse({ ...Object(type.unanswered), fraction: 1 })).toThrow('kernel.invalid-input');
  });

  it('refuses a definition without limits', () => {
    expect(() =>
      type.definition.schema.parse({ text: { text: 'x'.repeat(100_001), format: 'plain' }, defaultMark: 1, penalty: 0, hints: [] }),
    ).toThrow('kernel.invalid-input');
  });
});
