import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MultichoiceDefinition } from '@sreda/contracts';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { importAll } from '@sreda/testing/import-all';
import { gradedDefaults, multichoiceDefaults } from '../definition-defaults.js';
import { AikenFormat } from './aiken.format.js';

const format = new AikenFormat();
const plain = (text: string): { text: string; format: 'plain' } => ({ text, format: 'plain' });

async function exportAll(questions: readonly ExportedQuestion[]): Promise<{ text: string; keys: string[] }> {
  async function* all(): AsyncGenerator<ExportedQuestion> {
    for (const question of questions) yield await Promise.resolve(question);
  }
  const keys: string[] = [];
  let text = '';
  for await (const chunk of format.export(all(), (_, { key }) => keys.push(key.replace('question-formats.', '')))) {
    text += new TextDecoder().decode(chunk);
  }
  return { text, keys };
}

const singleChoice = (text: string, choices: readonly string[], right: number): ExportedQuestion => {
  const definition: MultichoiceDefinition = {
    ...gradedDefaults(plain(text)),
    ...multichoiceDefaults,
    single: true,
    choices: choices.map((choice, i) => ({ text: plain(choice), fraction: i === right ? 1 : 0 })),
  };
  return { type: 'multichoice', name: text, categoryPath: [], definition, files: [] };
};

describe('Aiken', () => {
  it('is read: several lines of text, both label signs, look-alike letters', async () => {
    const file = 'А. С. Пушкин родился в Москве.\nВ каком году?\nA) 1799\nВ. 1800\nC.1801\n\nОтвет ниже.\nA) да\nB) нет\nanswer: В\n';
    const { questions, problems } = await importAll(format, file);
    expect(problems.map(({ at, message }) => [at.line, message.key])).toEqual([[1, 'question-formats.aiken-not-finished']]);
    expect(questions).toEqual([{ ...singleChoice('Ответ ниже.', ['да', 'нет'], 1), line: 7 }]);
    expect(problems[0]!.at.source!.text).toContain('C.1801');
  });

  it.each([
    ['A) choice', 'aiken-choice-without-question'],
    ['ANSWER: A', 'aiken-answer-without-question'],
    ['Q\nA) one\nANSWER: A', 'too-few-choices'],
    ['Q\nA) one\nB) two\nANSWER: C', 'aiken-answer-unknown'],
    ['Q\nA) one\nB) two\nANSWER:', 'aiken-answer-unknown'],
    ['Q\nA) one\nB) two\nANSWER: A, B', 'aiken-several-answers'],
    [`Q\n${'A) one\n'.repeat(27)}ANSWER: A`, 'too-many-answers'],
    ['Just a text', 'aiken-not-finished'],
  ])('%s', async (file, key) => {
    const { questions, problems } = await importAll(format, file);
    expect(questions).toEqual([]);
    expect(problems.map(({ message }) => message.key)).toEqual([`question-formats.${key}`]);
  });

  it('what is exported and imported again is the same', async () => {
    const words = fc.string({ unit: fc.constantFrom('я', 'b', '.', ')', '1', ' ') }).map((text) => `${text.replace(/\s+/g, ' ').trim()}?`);
    await fc.assert(
      fc.asyncProperty(
        words.filter((text) => !/^[A-ZАВСЕ][).]/.test(text)),
        fc.array(words, { minLength: 2, maxLength: 26 }),
        fc.nat(25),
        async (text, choices, right) => {
          const question = singleChoice(text, choices, right % choices.length);
          const exported = await exportAll([question, question]);
          expect(exported.keys).toEqual([]);
          const { questions } = await importAll(format, exported.text);
          expect(questions.map(({ line: _, ...rest }) => rest)).toEqual([question, question]);
        },
      ),
    );
  });

  it('says what it cannot write', async () => {
    const question = singleChoice('Q?', ['a', 'b'], 0);
    const definition = question.definition as MultichoiceDefinition;
    const html = { ...definition, text: { text: '<p>Q&amp;A?</p>', format: 'html' as const } };
    expect(await exportAll([{ ...question, name: 'Q&A?', definition: html }])).toEqual({
      text: 'Q&A?\nA) a\nB) b\nANSWER: A\n\n',
      keys: ['lost-formatting'],
    });
    const partial = {
      ...definition,
      choices: [
        { text: plain('a'), fraction: 1 },
        { text: plain('b'), fraction: 0.5 },
      ],
    };
    expect(await exportAll([{ ...question, definition: partial }])).toEqual({ text: '', keys: ['export-not-possible'] });
    expect(await exportAll([{ ...question, type: 'essay' }])).toEqual({ text: '', keys: ['export-type-unknown'] });
    expect((await exportAll([{ ...question, name: 'Name', categoryPath: ['c'], definition: { ...definition, penalty: 0 } }])).keys).toEqual(
      ['lost-penalty', 'lost-name', 'lost-category-path'],
    );
  });

  it('is recognised', () => {
    const detect = (text: string): number => format.detect(new TextEncoder().encode(text));
    expect(detect('Q\nA) one\nB) two\nANSWER: B\n')).toBe(0.9);
    expect(detect('::Q:: {T}')).toBe(0);
  });
});
