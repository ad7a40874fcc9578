import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AikenFormat } from '../src/aiken/aiken.format.js';
import { importAll } from '@sreda/testing/import-all';
import { conformanceFolder, MISSING } from './conformance.js';

const samples = conformanceFolder('samples', 'aiken');

/** Questions and errors. In the last file, of another dialect, three questions are as Aiken has them. */
const files: [string, number, number][] = [
  ['cwarwicker__moodle-demo/question__format__aiken__tests__fixtures__questions.aiken.txt', 2, 0],
  ['sergeinack3__PowerEduc/question__format__aiken__tests__fixtures__questions.aiken.txt', 2, 0],
  ['cwarwicker__moodle-demo/question__format__aiken__tests__fixtures__aiken_errors.txt', 2, 4],
  ['sergeinack3__PowerEduc/question__format__aiken__tests__fixtures__aiken_errors.txt', 3, 4],
  ['sonsoleslp__aiken-to-moodlexml/test__aiken.txt', 3, 24],
];

(samples ? describe : describe.skip)(`Aiken files of other systems${samples ? '' : ` (${MISSING})`}`, () => {
  it.each(files)('%s', async (file, questions, errors) => {
    const imported = await importAll(new AikenFormat(), readFileSync(join(samples!, file)));
    expect([imported.questions.length, imported.problems.length]).toEqual([questions, errors]);
    expect(imported.problems.every(({ at }) => at.source)).toBe(true);
  });
});
