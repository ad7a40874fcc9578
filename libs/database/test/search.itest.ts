import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { excerptColumns, excerptOf, type Excerpt, htmlText, searchQuery, searchVector } from '@sreda/database';
import { loadManifests, PackageHost } from '@sreda/kernel';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import fc from 'fast-check';
import pg from 'pg';
import { prepareRepeated } from '../src/prepared.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await startTestDatabase(await PackageHost.load(await loadManifests(['@sreda/kernel'])));
  await db.sql(`create table page (id int generated always as identity primary key, html text not null,
    search tsvector not null generated always as (${searchVector(htmlText('html'))}) stored)`);
});
afterAll(() => db.close());

/** Whether a page of each of the texts is found by each of the queries. */
async function found(pairs: readonly (readonly [html: string, typed: string])[]): Promise<boolean[]> {
  const answers = await Promise.all(
    pairs.map(async ([html, typed]) => {
      const { all, parameters } = searchQuery(typed, 2);
      const [row] = await db.sql<{ found: boolean }>(`select ${searchVector(htmlText('$1::text'))} @@ ${all} as found`, [
        html,
        ...parameters,
      ]);
      return row?.found ?? false;
    }),
  );
  return answers;
}
const oneFound = async (html: string, typed: string): Promise<boolean> => (await found([[html, typed]]))[0] ?? false;

async function excerpt(html: string, typed: string): Promise<Excerpt & { marked: string[] }> {
  const { all, parameters } = searchQuery(typed, 2);
  const [row] = await db.sql<{ excerpt: string; marked: string }>(excerptColumns(htmlText('$1::text'), all), [html, ...parameters]);
  const read = excerptOf(row ?? { excerpt: '', marked: '' });
  return { ...read, marked: read.marks.map(({ from, to }) => read.text.slice(from, to)) };
}

const paradigms = [
  'задача задачи задаче задачу задачей задач задачам задачами задачах ЗАДАЧА',
  'урок урока уроку уроком уроке уроки уроков урокам уроками уроках',
  'ёж еж ежа ежу ежом еже ежи ежей ежам ежами ежах Ёж ЕЖ',
  'чёткий четкий чёткого чёткому чётким чётком чёткая чёткой чёткую чёткие чётких четкими',
  'решаю решаешь решает решаем решаете решают решал решала решали решать',
  'уравнение уравнения уравнению уравнением уравнении уравнений уравнениям уравнениями уравнениях',
  'lesson lessons Lesson',
  'test tests tested testing',
].map((forms) => forms.split(' '));

describe('search', () => {
  it.each(paradigms)('finds every form of «%s» by every other', async (...forms) => {
    const pairs = forms.flatMap((said) => forms.map((typed) => [`<p>Вот ${said}.</p>`, typed] as const));
    const answers = await found(pairs);
    expect(pairs.filter((_, i) => !answers[i])).toEqual([]);
  });

  it('finds a word by its beginning while it is typed', async () => {
    const pairs = ['задача', 'урок', 'уравнение', 'lesson'].flatMap((word) =>
      Array.from({ length: word.length - 1 }, (_, i) => [`<p>Новая тема: ${word}</p>`, `новые ${word.slice(0, i + 2)}`] as const),
    );
    const answers = await found(pairs);
    expect(pairs.filter((_, i) => !answers[i])).toEqual([]);
    expect(await oneFound('<p>задача</p>', 'зад тема')).toBe(false);
  });

  it('wants all words, in any order, and takes phrases and what shall not be there', async () => {
    const html = '<p>Как объяснить задачи на движение?</p>';
    const answers: [string, boolean][] = [
      ['движение задача', true],
      ['задача на', true],
      ['на', false],
      ['задача дробь', false],
      ['"задачи на движение"', true],
      ['"движение задачи"', false],
      ['задачи -движение', false],
      ['задачи -дроби', true],
    ];
    expect(await found(answers.map(([typed]) => [html, typed]))).toEqual(answers.map(([, is]) => is));
  });

  it('reads neither tags nor formulas, and a word that is partly bold as one', async () => {
    const html =
      '<p title="подсказка">за<strong>дач</strong>а</p><ul><li>первый</li><li>второй</li></ul><p>\\(\\frac{числитель}{2}\\) и $$\\sqrt{корень}$$&nbsp;конец &lt;тег&gt;</p>';
    const answers: [string, boolean][] = [
      ['задача', true],
      ['первые', true],
      ['вторая', true],
      ['конец', true],
      ['тег', true],
      ['подсказка', false],
      ['frac', false],
      ['числитель', false],
      ['корень', false],
      ['strong', false],
    ];
    expect(await found(answers.map(([typed]) => [html, typed]))).toEqual(answers.map(([, is]) => is));
  });

  it('takes whatever is typed, and finds any word that was written', async () => {
    const letters = fc.string({ minLength: 2, maxLength: 12, unit: fc.constantFrom(...'абвгдеёжзиклмнопрстуфхцчшщъыьэюяabcxyz') });
    await fc.assert(
      fc.asyncProperty(letters, fc.string({ maxLength: 30, unit: 'binary' }), async (word, noise) => {
        // Chance makes words that say nothing ("со"), too: PostgreSQL's own dictionary knows them.
        const [said] = await db.sql<{ something: boolean }>(`select to_tsvector('russian', $1) <> '' as something`, [
          word.replaceAll('ё', 'е'),
        ]);
        expect(await oneFound(`<p>${word}</p>`, word)).toBe(said?.something);
        await oneFound(word, noise.replaceAll('\0', ''));
      }),
      {
        numRuns: 60,
        examples: [
          ['со', ''],
          ['ёж', ''],
        ],
      },
    );
  });

  it('knows any of the words for an index', async () => {
    const { any, parameters } = searchQuery('задача дроби', 1);
    const [row] = await db.sql(
      `select to_tsvector('russian', 'дробь') @@ ${any} as one, to_tsvector('russian', 'задачам') @@ ${any} as other, to_tsvector('russian', 'урок') @@ ${any} as none`,
      parameters,
    );
    expect(row).toEqual({ one: true, other: true, none: false });
  });
});

describe('an excerpt', () => {
  it('is plain text as it was written, with the places of what was found', async () => {
    expect(await excerpt('<p>Наш &laquo;ёж&raquo; &amp; его <b>зада</b>чи: 2 &lt; 3</p>', 'еж задача')).toMatchObject({
      text: 'Наш &laquo;ёж&raquo; & его задачи: 2 < 3',
      marked: ['ёж', 'задачи'],
    });
  });

  it('is the place in a long text where the words stand, and its beginning when they stand elsewhere', async () => {
    const long = `<p>${'Начало рассказа. '.repeat(500)}Здесь решают ёлочные задачи. ${'Конец рассказа. '.repeat(500)}</p>`;
    const { text, marked } = await excerpt(long, 'елочный задач');
    expect([marked, text.length < 500]).toEqual([['ёлочные', 'задачи'], true]);
    expect(await excerpt(long, 'физика')).toMatchObject({ text: expect.stringMatching(/^Начало рассказа/), marks: [] });
  });

  it('is cut out of any text without losing a sign', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60, unit: 'grapheme' }), async (noise) => {
        const clean = noise.replace(/[\0&<>\\$]/g, '');
        const { text, marked } = await excerpt(`<p>${clean} ёж ${clean}</p>`, 'еж');
        const whole = `${clean} ёж ${clean}`.replace(/\s+/g, ' ').trim();
        expect([marked.includes('ёж'), whole.includes(text.trim())]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  });

  it('of a text that begins many formulas and ends none is made at once', async () => {
    const started = performance.now();
    expect((await excerpt(`<p>${'\\( $$ '.repeat(15_000)} ёж</p>`, 'еж')).marked).toEqual(['ёж']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('a statement with a query in it is planned for its words each time', async () => {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  prepareRepeated(client);
  const { all, parameters } = searchQuery('задача', 1);
  for (let i = 0; i < 6; i++) {
    await client.query(`select id from page where search @@ ${all}`, [...parameters]);
    await client.query(`select id from page where id = $1`, [i]);
  }
  const { rows } = await client.query<{ statement: string }>(`select statement from pg_prepared_statements`);
  await client.end();
  expect(rows).toEqual([{ statement: 'select id from page where id = $1' }]);
});
