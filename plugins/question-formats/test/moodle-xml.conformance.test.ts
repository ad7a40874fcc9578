import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MoodleXmlFormat } from '../src/moodle-xml/moodle-xml.format.js';
import { importAll } from '@sreda/testing/import-all';
import { countTypes, exportAll } from './collect.js';
import { conformanceFolder, MISSING } from './conformance.js';

interface Expected {
  wellFormed: boolean;
  types?: Record<string, number>;
}

const samples = conformanceFolder('samples');
const counts = samples ? (JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as Record<string, Expected>) : {};
const expected = Object.entries(counts).filter(([file]) => file.startsWith('moodle-xml/'));
const known = new Set(['description', 'essay', 'matching', 'multichoice', 'numerical', 'shortanswer', 'truefalse']);

(samples ? describe : describe.skip)(`Moodle XML files of other systems${samples ? '' : ` (${MISSING})`}`, () => {
  it.each(expected.length > 0 ? expected : [['-', null as never]])('%s', async (file, { wellFormed, types }) => {
    const { questions, problems, unreadable } = await importAll(new MoodleXmlFormat(), readFileSync(join(samples!, file)), 65_536);
    if (!wellFormed) {
      expect(unreadable?.key).toBe('question-formats.xml-not-well-formed');
      return;
    }
    // Every question is either imported or reported with its source.
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(countTypes([...questions.map(({ type }) => type), ...errors.map(({ at }) => at.type!)])).toEqual(types);
    expect(questions.every(({ type }) => known.has(type))).toBe(true);
    const whole = errors.filter(({ message }) => message.key !== 'question-formats.xml-question-inside');
    expect(whole.every(({ at }) => at.source?.text.startsWith('<question'))).toBe(true);
    const broken = errors.filter(({ at }) => known.has(at.type ?? ''));
    expect(broken.map(({ at, message }) => `${at.line} ${at.type} ${message.key}`)).toEqual([]);
  });

  it.each(expected.length > 0 ? expected : [['-', null as never]])('%s, out and in again', async (file, { wellFormed }) => {
    if (!wellFormed) return;
    const { questions } = await importAll(new MoodleXmlFormat(), readFileSync(join(samples!, file)), 65_536);
    const { text, problems } = await exportAll(new MoodleXmlFormat(), questions);
    expect(problems).toEqual([]);
    const again = await importAll(new MoodleXmlFormat(), text, 65_536);
    const comparable = ({ line: _, source, ...question }: (typeof questions)[number]) => ({ ...question, hasSource: source !== undefined });
    expect(again.questions.map(comparable)).toEqual(questions.map(comparable));
  });
});
