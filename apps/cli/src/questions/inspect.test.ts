import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PackageHost, projectRoot } from '@sreda/kernel';
import type { QuestionKinds } from '@sreda/questions';
import { inspect, isMalformed, questionKinds } from './inspect.js';

const look = (kinds: QuestionKinds, text: string, name: string, format: string | null = null) =>
  inspect(kinds, Buffer.from(text), name, format);

describe('a file of questions that is only tried', () => {
  let kinds: QuestionKinds;
  beforeAll(async () => {
    kinds = questionKinds(await PackageHost.load());
  });

  it('is read by the formats and types of all packages', () => {
    expect([...kinds.formats.keys()]).toEqual(expect.arrayContaining(['aiken', 'gift', 'moodle-xml']));
    expect([...kinds.types.keys()]).toEqual(expect.arrayContaining(['multichoice', 'truefalse', 'essay']));
  });

  it('is told by what is in it', async () => {
    const file = path.join(projectRoot, 'test/fixtures/gift/true-false.gift');
    const inspection = await inspect(kinds, await readFile(file), path.basename(file), null);
    expect(inspection).toMatchObject({ format: 'gift', problems: [] });
    expect(inspection.imported).toBe(inspection.found);
    expect(Object.keys(inspection.byType)).toEqual(['truefalse']);
    expect(isMalformed(inspection)).toBe(false);
  });

  it('is well-formed with a question that cannot be imported', async () => {
    const inspection = await look(kinds, '::Байт:: В байте 8 бит. {TRUE}\n\n::Без конца:: 2 + 2 = {=4', 'a.gift');
    expect(inspection).toMatchObject({ found: 2, imported: 1, problems: [{ severity: 'error', name: 'Без конца' }] });
    expect(isMalformed(inspection)).toBe(false);
  });

  it('says nothing of what stands in the file beside the problem', async () => {
    const { problems } = await look(kinds, '::Без конца:: 2 + 2 = {=4', 'a.gift', 'gift');
    expect(Object.keys(problems[0] ?? {}).sort()).toEqual(['line', 'name', 'reason', 'severity', 'type']);
  });

  it.each([
    ['broken XML', '<?xml version="1.0"?>\n<quiz><question type="essay"></quiz>', 'a.xml'],
    ['XML that ends too early', '<?xml version="1.0"?>\n<quiz><question type="truefalse"><name><text>Байт', 'a.xml'],
    ['no format at all', '\0\u0001\u0002', 'a.bin'],
  ])('is not well-formed: %s', async (_, text, name) => {
    expect(isMalformed(await look(kinds, text, name))).toBe(true);
  });
});
