import { describe, expect, it } from '@jest/globals';
import type { QuestionDefinition } from '@sreda/contracts';
import type { I18nMessage, QuestionType, Shown } from '@sreda/plugin-sdk';
import * as fc from 'fast-check';
import { randomNumbers } from './sample-question.js';

const ROUNDING = 1e-6;
const TOO_LONG = 'x'.repeat(100_001);

interface TypeContract {
  /** Of the package that contributes the type: its messages begin with it. */
  readonly package: string;
  /** Definitions that an author may write, sensible or not. */
  readonly definition: fc.Arbitrary<QuestionDefinition>;
  /** Responses that a form may send, also to another definition. */
  readonly response: fc.Arbitrary<unknown>;
}

/** What must hold for a question type, whatever an author writes and a student answers. */
export function describeQuestionType(name: string, type: QuestionType, contract: TypeContract): void {
  const shown: fc.Arbitrary<Shown> = fc.tuple(contract.definition, randomNumbers).map(([definition, random]) => {
    const variant = 1 + Math.floor(random() * type.variants(definition));
    return { definition, variant, chance: type.start(definition, variant, random), separators: { decimal: ',', thousands: ' ' } };
  });
  const always = (check: (q: Shown, r: unknown) => void): void => fc.assert(fc.property(shown, contract.response, check));
  const isOurs = (message: I18nMessage): void => expect(message.key.startsWith(`${contract.package}.`)).toBe(true);
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

  describe(`the question type ${name}`, () => {
    it('documents its definition', () => {
      expect(type.definition.schema.jsonSchema).toMatchObject({
        type: 'object',
        properties: { text: expect.anything(), penalty: expect.anything() },
      });
    });

    it('takes the definitions that its own contract names, and none without limits', () => {
      fc.assert(fc.property(contract.definition, (definition) => void type.definition.schema.parse(copy(definition))));
      const endless = { text: { text: TOO_LONG, format: 'plain' }, defaultMark: 1, penalty: 0, hints: [] };
      expect(() => type.definition.schema.parse(endless)).toThrow('kernel.invalid-input');
    });

    it('takes the response of an untouched form, and nothing else that comes along', () => {
      expect(type.response.schema.parse(copy(type.unanswered))).toEqual(type.unanswered);
      if (type.unanswered !== null)
        expect(() => type.response.schema.parse({ ...Object(type.unanswered), fraction: 1 })).toThrow('kernel.invalid-input');
    });

    it('takes an untouched form for no answer', () => {
      always((q) => {
        expect(type.isGradable(q, type.unanswered)).toBe(false);
        expect(type.summarise(q, type.unanswered)).toBeNull();
        expect(type.review(q, type.unanswered).parts).toEqual([]);
      });
    });

    it('keeps of a response what it would keep of it again', () => {
      always(({ definition }, r) => {
        if (!type.clean) return;
        const cleaned = type.clean(definition, r);
        expect(type.clean(definition, cleaned)).toEqual(cleaned);
        expect(type.clean(definition, type.unanswered)).toEqual(type.unanswered);
      });
    });

    it('grades within its bounds', () => {
      always((q, r) => {
        const { min, max } = type.bounds(q.definition);
        const fraction = type.isGradable(q, r) ? type.grade(q, r)?.fraction : undefined;
        if (fraction === undefined) return;
        expect(fraction).toBeGreaterThanOrEqual(min - ROUNDING);
        expect(fraction).toBeLessThanOrEqual(max + ROUNDING);
      });
    });

    it('gives full marks to its right answer, where the question can be used', () => {
      always((q) => {
        const right = type.rightAnswer(q);
        if (right === null || type.problems(q.definition).length > 0) return;
        expect(type.incomplete(q, right)).toBeNull();
        expect(type.isGradable(q, right)).toBe(true);
        expect(type.grade(q, right)?.fraction).toBeCloseTo(1, 5);
      });
    });

    it('knows a response again after storage', () => {
      always((q, r) => {
        expect(type.isSame(q, r, copy(r))).toBe(true);
        expect(type.grade(q, copy(r))).toEqual(type.grade(q, r));
      });
    });

    it('clears what is wrong and keeps what is right', () => {
      always((q, r) => {
        const cleared = type.isGradable(q, r) ? type.clearWrong?.(q, r) : null;
        if (cleared === null || cleared === undefined) return;
        expect(type.isSame(q, cleared, type.clearWrong?.(q, cleared) ?? cleared)).toBe(true);
        const before = type.grade(q, r)?.fraction ?? 0;
        if (type.isGradable(q, cleared)) expect(type.grade(q, cleared)?.fraction).toBeGreaterThanOrEqual(before - ROUNDING);
      });
    });

    it('leaves to chance what it stores: the same numbers make the same question, which carries over to itself', () => {
      always((q) => {
        expect(type.carryOver(q, q.definition)).toEqual({ chance: q.chance });
        expect(copy(q.chance)).toEqual(q.chance);
        expect(type.view({ ...q, chance: copy(q.chance) })).toEqual(type.view(q));
      });
      fc.assert(
        fc.property(contract.definition, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (definition, number) => {
          expect(type.start(definition, 1, () => number)).toEqual(type.start(definition, 1, () => number));
        }),
      );
    });

    it('speaks in messages of its own package', () => {
      always((q, r) => {
        type.problems(q.definition).forEach(isOurs);
        const said = [type.incomplete(q, r), type.summarise(q, r), type.partsRight?.(q, r)];
        for (const message of said) if (message && typeof message === 'object') isOurs(message);
      });
    });
  });
}
