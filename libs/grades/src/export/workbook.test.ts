import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { unzip } from '@sreda/testing/unzip';
import { type Value, workbook } from './workbook.js';

const at = new Date('2026-10-05T08:00:00Z');

async function* linesOf(lines: readonly Value[][]): AsyncGenerator<Value[]> {
  yield* lines;
}

describe('a workbook', () => {
  it('has text as text and numbers as numbers, each in its place', async () => {
    const head = ['Ученик', 'A & <B>', ...Array.from({ length: 26 }, (_, n) => `${n}`)];
    const files = await unzip(await buffer(workbook(linesOf([head, ['=1+1\u0007\uD800', null, 4.5], ['Ли', 5]]), at)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">A &amp; &lt;B&gt;</t></is></c>');
    expect(sheet).toContain('<c r="AB1" s="1"');
    expect(sheet).toContain(
      '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="C2"><v>4.5</v></c></row><row r="3">',
    );
    expect([...files.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('is made as it is read, and no further when nobody reads any more', async () => {
    let [made, ended] = [0, false];
    const endless = async function* (): AsyncGenerator<Value[]> {
      try {
        for (;;) {
          made += 1;
          if (made % 100 === 0) await turn();
          yield Array.from({ length: 50 }, () => Math.random());
        }
      } finally {
        ended = true;
      }
    };
    const stream = workbook(endless(), at);
    await new Promise((resolve) => stream.once('readable', resolve));
    // The packing has threads of its own, which other work may keep waiting: rest is when nothing comes for a while.
    let waiting: number;
    do {
      waiting = made;
      await sleep(500);
    } while (waiting !== made);
    expect(made).toBeLessThan(1_000);
    stream.destroy();
    for (let n = 0; n < 200 && !ended; n++) await sleep(10);
    expect(ended).toBe(true);
  });

  it('breaks off when a line cannot be read', async () => {
    const broken = async function* (): AsyncGenerator<Value[]> {
      yield ['Ученик'];
      throw new Error('away');
    };
    await expect(buffer(workbook(broken(), at))).rejects.toThrow('away');
  });
});
