import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PackageHost, projectRoot } from '@sreda/kernel';
import { type QuestionKinds, readQuestionFile } from '@sreda/questions';
import { inspect, type Inspection, questionKinds } from './inspect.js';

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
    expect(inspection.readable).toBe(true);
  });

  it('is well-formed with a question that cannot be imported', async () => {
    const inspection = await look(kinds, '::Байт:: В байте 8 бит. {TRUE}\n\n::Без конца:: 2 + 2 = {=4', 'a.gift');
    expect(inspection).toMatchObject({ found: 2, imported: 1, problems: [{ name: 'Без конца' }] });
    expect(inspection.readable).toBe(true);
  });

  it('says nothing of what stands in the file beside the problem', async () => {
    const { problems } = await look(kinds, '::Без конца:: 2 + 2 = {=4', 'a.gift', 'gift');
    expect(Object.keys(problems[0] ?? {}).sort()).toEqual(['line', 'name', 'reason', 'type']);
  });

  it.each([
    ['broken XML', '<?xml version="1.0"?>\n<quiz><question type="essay"></quiz>', 'a.xml'],
    ['XML that ends too early', '<?xml version="1.0"?>\n<quiz><question type="truefalse"><name><text>Байт', 'a.xml'],
    ['no format at all', '\0\u0001\u0002', 'a.bin'],
  ])('is not well-formed: %s', async (_, text, name) => {
    expect(await look(kinds, text, name)).toMatchObject({ readable: false, found: 0, imported: 0, problems: [{ name: null, type: null }] });
  });

  const xml = (text: string, prolog = '') =>
    `${prolog}<quiz><question type="essay"><name><text>Ёж</text></name><questiontext><text>${text}</text></questiontext></question></quiz>`;
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const cp1251 = (text: string) =>
    Buffer.from(
      text.replace(/[А-яЁё]/g, (c) => String.fromCharCode(c === 'Ё' ? 0xa8 : c === 'ё' ? 0xb8 : c.charCodeAt(0) - 0x350)),
      'latin1',
    );

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('Колючий')}`)],
    ['UTF-16', utf16(xml('Колючий', '<?xml version="1.0" encoding="utf-16"?>'))],
    ['CP1251, declared', cp1251(xml('Колючий', '<?xml version="1.0" encoding="windows-1251"?>'))],
    ['CP1251 that says it is UTF-8', cp1251(xml('Колючий', '<?xml version="1.0" encoding="UTF-8"?>'))],
    ['GIFT in CP1251', cp1251('::Ёж:: Кто колючий? {=ёж}')],
    ['GIFT in UTF-16', utf16('::Ёж:: Кто колючий? {=ёж}')],
  ])('is read in its encoding: %s', async (_, bytes) => {
    const { questions } = await readQuestionFile(kinds, bytes, 'a.txt');
    expect(questions.map(({ name }) => name)).toEqual(['Ёж']);
  });

  const MEGABYTES = 1024 * 1024;
  const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  it.each<[string, string | Uint8Array, Partial<Inspection>]>([
    ['another file', xml('&x;', '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), { readable: false, found: 0 }],
    ['an external DTD', xml('a', '<!DOCTYPE quiz SYSTEM "http://127.0.0.1:1/x.dtd">'), { imported: 1 }],
    ['entities of entities', xml('&e20;', `<!DOCTYPE quiz [<!ENTITY e0 "lol">${entities}]>`), { readable: false, found: 0 }],
    ['50 MB in one text', xml('x'.repeat(50 * MEGABYTES)), { found: 1, imported: 0 }],
    ['50 MB of file', Buffer.alloc(50 * MEGABYTES, '::a:: b {=c}\n\n'), { readable: false, found: 0 }],
    ['50 MB of zeroes', Buffer.alloc(50 * MEGABYTES), { found: 0 }],
    ['zeroes in a text', '::a:: b\0c {T}', { found: 1, imported: 0 }],
    ['zeroes in XML', xml('b\0c'), { readable: false, found: 0 }],
    ['nesting', `<quiz>${'<question type="essay">'.repeat(100_000)}`, { readable: false, found: 0 }],
    [
      'half a letter',
      Buffer.concat([Buffer.from('::a:: '), Buffer.from([0xd0]), Buffer.from(' \u0444 {T}')]),
      { readable: true, found: 1 },
    ],
  ])('is never waited for: %s', async (_, content, expected) => {
    const started = process.cpuUsage();
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const name = bytes[0] === 0x3c ? 'a.xml' : 'a.gift';
    const inspection = await inspect(kinds, bytes, name, null);
    expect(inspection).toMatchObject(expected);
    if (!inspection.readable) expect(inspection.problems).toHaveLength(1);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(30_000);
  });
});
