import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { expectQueries, problemCode, type TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';
import { QuestionService } from '../src/bank/question.service.js';
import { ImportService } from '../src/import/import.service.js';

interface Items<T> {
  items: T[];
  next: string | null;
}
interface Listed {
  id: string;
  name: string;
  version: number;
  state: string;
  tags: string[];
  categoryId: string | null;
}
interface Made {
  id: string;
  version: number;
}

let app: TestApp;
let school: TestSchool;
let teacher: TestClient;
let bankId: string;
let courseId: string;

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  teacher = school.teacher.client;
  courseId = (await teacher.post<{ id: string }>('courses/courses', { name: 'Физика' })).json.id;
  bankId = (await teacher.get<Items<{ id: string }>>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
}, 60_000);
afterAll(() => app.close(), 60_000);

const text = (value: string) => ({ text: value, format: 'html' });
const statement = (value = 'Земля круглая.') => ({
  ...{ text: text(value), defaultMark: 1, penalty: 1, hints: [] },
  ...{ correct: true, showStandardInstruction: false },
});
const edit = (name: string, more: object = {}) => ({ name, definition: statement(), state: 'ready', ...more });
const add = (name: string, more: object = {}) =>
  teacher.post<Made>(`questions/banks/${bankId}/questions`, { type: 'truefalse', ...edit(name), ...more });
const list = async (query = ''): Promise<Listed[]> =>
  (await teacher.get<Items<Listed>>(`questions/banks/${bankId}/questions?${query}`)).json.items;
const category = async (name: string, parentId: string | null = null): Promise<string> =>
  (await teacher.post<Made>(`questions/banks/${bankId}/categories`, { name, parentId })).json.id;

describe('a question of a bank', () => {
  it('is made, changed by a new version, and never changed by two at once', async () => {
    const made = await add('Шар', { tags: ['земля', 'земля'], idNumber: 'q-1' });
    expect([made.status, made.json]).toEqual([201, { id: made.json.id, version: 1, state: 'ready' }]);
    const path = `questions/questions/${made.json.id}`;
    const changed = await teacher.put<Made>(path, { ...edit('Шар', { definition: statement('Земля — шар.') }), version: 1 });
    expect([changed.status, changed.json.version]).toEqual([200, 2]);
    expect((await teacher.put<Made>(path, { ...edit('Шар', { definition: statement('Земля — шар.') }), version: 2 })).json.version).toBe(2);
    expect(problemCode(await teacher.put(path, { ...edit('Шар'), version: 1 }))).toBe('questions.changed-meanwhile');
    const now = (await teacher.get<{ definition: { text: { text: string } } }>(path)).json;
    const before = (await teacher.get<{ definition: { text: { text: string } } }>(`${path}?version=1`)).json;
    expect([now, before].map(({ definition }) => definition.text.text)).toEqual(['Земля — шар.', 'Земля круглая.']);
    const { items } = (await teacher.get<Items<{ version: number; authorId: string }>>(`${path}/versions`)).json;
    expect(items.map(({ version, authorId }) => [version, authorId])).toEqual([2, 1].map((n) => [n, school.teacher.id]));
  });

  it('says what is wrong with it, by field', async () => {
    const { status, json } = await teacher.post<{ errors: { field: string }[] }>(`questions/banks/${bankId}/questions`, {
      type: 'truefalse',
      ...edit('Плохой', { definition: { ...statement(), penalty: 2 } }),
    });
    expect([status, json.errors.map(({ field }) => field)]).toEqual([422, ['definition.penalty']]);
    const impossible = { ...statement(), caseSensitive: false, answers: [{ text: 'да', fraction: 0.5 }] };
    const { correct: _, showStandardInstruction: __, ...definition } = impossible;
    const short = (state: string) => add('Половина', { type: 'shortanswer', definition, state });
    expect(problemCode(await short('ready'))).toBe('questions.not-ready');
    expect((await short('draft')).json).toMatchObject({ state: 'draft' });
    expect((await add('Чужой', { type: 'stack' })).status).toBe(422);
    expect((await add('Нигде', { categoryId: bankId })).status).toBe(422);
  });

  it('runs no script, whatever its author writes', async () => {
    const { json } = await add('Скрипт', { definition: statement('<p onclick="x()">да</p><script>x()</script>') });
    expect((await teacher.get<object>(`questions/questions/${json.id}`)).text).not.toMatch(/onclick|script>/);
  });

  it('is copied, deleted and brought back', async () => {
    const { json } = await add('Копия', { idNumber: 'copy' });
    const copy = await teacher.post<Made>(`questions/questions/${json.id}/duplicate`);
    expect(copy.status).toBe(201);
    expect((await list('q=Копия')).map(({ id }) => id).sort()).toEqual([json.id, copy.json.id].sort());
    const ids = { questionIds: [json.id] };
    expect((await teacher.post(`questions/banks/${bankId}/questions/delete`, ids)).status).toBe(204);
    expect((await list('q=Копия')).map(({ id }) => id)).toEqual([copy.json.id]);
    expect((await teacher.get(`questions/questions/${json.id}`)).status).toBe(404);
    expect((await teacher.post(`questions/banks/${bankId}/questions/delete`, ids)).status).toBe(404);
    // The number is free now, and stays with whoever has taken it.
    expect((await add('Копия', { idNumber: 'copy' })).status).toBe(201);
    expect((await teacher.post(`questions/banks/${bankId}/questions/restore`, ids)).status).toBe(204);
    expect((await teacher.get<{ idNumber: string | null }>(`questions/questions/${json.id}`)).json.idNumber).toBeNull();
    expect(problemCode(await add('Копия', { idNumber: 'copy' }))).toBe('questions.id-number-taken');
  });
});

describe('categories', () => {
  it('make a tree without rings and doubles', async () => {
    const top = await category('Механика');
    const below = await category('Силы', top);
    const change = (id: string, patch: object) => teacher.patch(`questions/categories/${id}`, patch);
    expect(problemCode(await teacher.post(`questions/banks/${bankId}/categories`, { name: 'Механика' }))).toBe('questions.category-exists');
    expect(problemCode(await change(top, { parentId: below }))).toBe('questions.category-inside-itself');
    expect((await change(below, { name: 'Сила', parentId: null })).status).toBe(204);
    expect((await change(below, { parentId: top })).status).toBe(204);
    const { items } = (
      await teacher.get<Items<{ id: string; parentId: string | null; name: string }>>(`questions/banks/${bankId}/categories`)
    ).json;
    expect(items.filter(({ id }) => id === below)).toMatchObject([{ parentId: top, name: 'Сила' }]);
  });

  it('are found in with all that is below, and go when they are empty', async () => {
    const top = await category('Оптика');
    const below = await category('Линзы', top);
    const { json } = await add('Линза', { categoryId: below });
    expect(await list(`categoryId=${top}`)).toEqual([]);
    expect((await list(`categoryId=${top}&deep=1`)).map(({ id }) => id)).toEqual([json.id]);
    const remove = (id: string) => teacher.delete(`questions/categories/${id}`);
    expect(problemCode(await remove(top))).toBe('questions.category-not-empty');
    expect(problemCode(await remove(below))).toBe('questions.category-not-empty');
    await teacher.post(`questions/banks/${bankId}/questions/move`, { questionIds: [json.id], categoryId: null });
    expect([(await remove(below)).status, (await remove(top)).status]).toEqual([204, 204]);
    expect((await teacher.get<{ categoryId: null }>(`questions/questions/${json.id}`)).json.categoryId).toBeNull();
  });
});

describe('banks', () => {
  it('belong to a course, a school or a person, and each asks its owner', async () => {
    const make = (client: TestClient, ownerKind: string, ownerId: string) => client.post<Made>('questions/banks', { ownerKind, ownerId });
    const mine = await make(teacher, 'person', school.teacher.id);
    expect(mine.status).toBe(201);
    expect((await make(teacher, 'person', school.teacher.id)).json.id).toBe(mine.json.id);
    expect((await make(teacher, 'person', school.colleague.id)).status).not.toBe(201);
    expect((await make(teacher, 'organisation', school.id)).status).toBe(403);
    const ofSchool = await make(school.methodist.client, 'organisation', school.id);
    expect(ofSchool.status).toBe(201);
    const { items } = (await teacher.get<Items<{ id: string; ownerKind: string }>>(`questions/banks?courseId=${courseId}`)).json;
    expect(items.map(({ ownerKind }) => ownerKind)).toEqual(['course', 'person']);
    expect((await teacher.get<Items<{ id: string }>>('questions/banks')).json.items.map(({ id }) => id)).toEqual([mine.json.id]);
    const { json } = await add('Своё', { idNumber: 'own' });
    const copy = (toBankId: string) =>
      teacher.post<{ ids: string[] }>(`questions/banks/${bankId}/questions/copy`, { questionIds: [json.id], categoryId: null, toBankId });
    expect((await copy(ofSchool.json.id)).status).toBe(403);
    const copied = await copy(mine.json.id);
    expect([copied.status, copied.json.ids.length]).toEqual([201, 1]);
    const question = (await teacher.get<{ bankId: string; idNumber: null }>(`questions/questions/${copied.json.ids[0]}`)).json;
    expect(question).toMatchObject({ bankId: mine.json.id, idNumber: null, name: 'Своё' });
    // Of both only the one in the course's bank may stand in a test.
    const service = app.server.app.get<QuestionService>(QuestionService, { strict: false });
    expect([...(await service.usableIn(createContext(), courseId, [json.id, ...copied.json.ids])).keys()]).toEqual([json.id]);
  });
});

describe('files', () => {
  const gift = '$CATEGORY: Файл\n\n// [id:f1]\n::Раз::Раз {T}\n\n::Два::Два {T}\n\n$CATEGORY: Пусто\n';
  interface Report {
    report: {
      added: number;
      changed: number;
      unchanged: number;
      questions: { line: number; name: string; fate: string }[];
      problems: { line: number; name: string; reason: object }[];
    };
  }
  const upload = async (content: string, query = '') =>
    (await teacher.upload<Report>(`questions/banks/${bankId}/import${query}`, 'a.gift', content)).json.report;

  it('are tried first, then imported, question by question', async () => {
    const fates = ({ questions }: Report['report']) => questions.map(({ name, fate }) => [name, fate]);
    expect(fates(await upload(gift, '?dryRun=1'))).toEqual([
      ['Раз', 'added'],
      ['Два', 'added'],
    ]);
    expect(await list('q=Раз')).toEqual([]);
    expect(await upload(gift)).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    // The same file again changes nothing, and says so.
    const versions = () => app.db.sql(`select count(*)::int as n from questions.question_version`);
    const before = await versions();
    const again = await upload(gift);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(fates(again)).toEqual([
      ['Раз', 'unchanged'],
      ['Два', 'unchanged'],
    ]);
    expect(await versions()).toEqual(before);
    expect(fates(await upload(gift.replace('Раз {T}', 'Раз {F}'), '?dryRun=1'))).toEqual([
      ['Раз', 'changed'],
      ['Два', 'unchanged'],
    ]);
    const { items } = (await teacher.get<Items<{ name: string; questions: number }>>(`questions/banks/${bankId}/categories`)).json;
    expect(items.filter(({ name }) => ['Файл', 'Пусто'].includes(name)).map((c) => [c.name, c.questions])).toEqual([
      ['Пусто', 0],
      ['Файл', 2],
    ]);
  });

  it('leave what the last of them says, also where it says again what stood before', async () => {
    const other = gift.replace('Раз {T}', 'Раз {F}');
    const present = async () => {
      const [{ id } = { id: '' }] = await list('q=Раз');
      const { json } = await teacher.get<{ version: number; definition: { correct: boolean } }>(`questions/questions/${id}`);
      return [json.version, json.definition.correct];
    };
    expect(await present()).toEqual([1, true]);
    expect(await upload(other)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await present()).toEqual([2, false]);
    expect(await upload(gift)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await present()).toEqual([3, true]);
    expect(await upload(other + gift)).toMatchObject({ added: 0, changed: 2, unchanged: 2 });
    expect(await present()).toEqual([5, true]);
  });

  it('are told of once, also when their job runs again because its process died before it ended', async () => {
    const { added } = await upload('::Однажды::Да? {T}');
    const [file] = await app.db.sql<{ id: string; report: object }>(`select id, report from questions.upload order by id desc limit 1`);
    const told = () => app.db.sql(`select count(*)::int as n from jobs.event where name = 'questions.imported'`);
    const before = await told();
    const imports = app.server.app.get<ImportService>(ImportService, { strict: false });
    expect([added, await imports.run(createContext(), file?.id ?? '', { dryRun: false })]).toEqual([1, file?.report]);
    expect(await told()).toEqual(before);
  });

  it('hold a question once, and say so', async () => {
    const twice = await upload('::Дважды::Да? {T}\n\n::Дважды::Да? {T}\n');
    expect(twice).toMatchObject({ added: 1, unchanged: 1, problems: [{ line: 3, name: 'Дважды', reason: { params: { line: 1 } } }] });
  });

  it('come back equal where cleaning has left nothing of a text', async () => {
    const text = (html: string) => `<text><![CDATA[${html}]]></text>`;
    const nothing = '<script>x()</script>';
    const question = `<question type="matching"><name>${text('Пусто')}</name><questiontext>${text('Кто где?')}</questiontext>
      <generalfeedback>${text(nothing)}</generalfeedback><correctfeedback>${text(nothing)}</correctfeedback>
      <subquestion>${text('Нил')}<answer>${text('Египет')}</answer></subquestion>
      <subquestion>${text('Тибр')}<answer>${text('Италия')}</answer></subquestion>
      <subquestion>${text(nothing)}<answer>${text('Китай')}</answer></subquestion></question>`;
    const choice = `<question type="multichoice"><name>${text('Пустой выбор')}</name><questiontext>${text('Что?')}</questiontext>
      <answer fraction="100">${text('да')}<feedback>${text(nothing)}</feedback></answer><answer fraction="0">${text(nothing)}</answer></question>`;
    const { id: emptyCourseId } = (await teacher.post<{ id: string }>('courses/courses', { name: 'Пустые тексты' })).json;
    const emptyId = (await teacher.get<Items<{ id: string }>>(`questions/banks?courseId=${emptyCourseId}`)).json.items[0]?.id ?? '';
    const imported = (xml: string) => teacher.upload<Report>(`questions/banks/${emptyId}/import`, 'a.xml', xml);
    expect((await imported(`<quiz>${question}${choice}</quiz>`)).json.report).toMatchObject({ added: 2 });
    const { text: xml } = await teacher.get(`questions/banks/${emptyId}/export?format=moodle-xml`);
    expect((await imported(xml)).json.report).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it('come out again, and say what they lose', async () => {
    const xml = await teacher.get(`questions/banks/${bankId}/export?format=moodle-xml`);
    expect([xml.status, xml.text.startsWith('<?xml')]).toEqual([200, true]);
    expect(xml.text).toContain('<category><text>$course$/top/Файл</text></category>');
    const report = (format: string) =>
      teacher.get<{ questions: number; losses: { questionId: string; reason: { key: string } }[] }>(
        `questions/banks/${bankId}/export-report?format=${format}`,
      );
    const { json } = await report('gift');
    expect(json.questions).toBeGreaterThan(2);
    expect((await report('moodle-xml')).json.losses).toEqual([]);
    const aiken = (await report('aiken')).json.losses;
    expect(aiken.every(({ questionId, reason }) => questionId !== '' && reason.key.startsWith('question-formats.'))).toBe(true);
    expect((await report('docx')).status).toBe(422);
    // A question of a plugin that is not here any more is not forgotten.
    const { json: made } = await add('Сирота');
    await app.db.sql(`update questions.question_version set type = 'stack' where question_id = $1`, [made.id]);
    expect((await report('moodle-xml')).json.losses).toMatchObject([
      { questionId: made.id, reason: { key: 'questions.export-type-missing' } },
    ]);
    await app.db.sql(`delete from questions.question where id = $1`, [made.id]);
  });
});

describe('pictures of a question', () => {
  const xml = `<quiz><question type="truefalse"><name><text>Карта</text></name><questiontext format="html">
    <text><![CDATA[<img src="@@PLUGINFILE@@/карта.png"><a href="@@PLUGINFILE@@/x.html">x</a>]]></text>
    <file name="карта.png" encoding="base64">iVBORw0=</file><file name="x.html" encoding="base64">PGI+</file></questiontext>
    <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

  it('are shown to who may see the question, and run nowhere', async () => {
    await teacher.upload(`questions/banks/${bankId}/import`, 'a.xml', xml);
    const [question] = await list(`q=${encodeURIComponent('Карта')}`);
    const { definition } = (await teacher.get<{ definition: object }>(`questions/questions/${question?.id}`)).json;
    const body = { type: 'truefalse', definition, behaviour: 'deferredfeedback', seed: 1, actions: [], questionId: question?.id };
    const { view } = (await teacher.post<{ view: { text: { text: string } } }>(`questions/banks/${bankId}/trial`, body)).json;
    const [picture = '', page = ''] = Array.from(view.text.text.matchAll(/(?:src|href)="([^"]+)"/g), (match) => match[1] ?? '');
    const get = (address: string) => teacher.get(address.replace('/api/v1/', ''));
    expect((await get(picture)).headers.get('content-type')).toBe('image/png');
    const { headers } = await get(page);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect((await school.student.client.get(picture.replace('/api/v1/', ''))).status).not.toBe(200);
    expect((await get(picture.replace('.png', '.gif'))).status).toBe(404);
  });

  it('come along when the question is changed', async () => {
    const [question] = await list(`q=${encodeURIComponent('Карта')}`);
    const path = `questions/questions/${question?.id}`;
    const { definition } = (await teacher.get<{ definition: object }>(path)).json;
    expect((await teacher.put(path, { name: 'Карта 2', definition, state: 'ready', version: 1 })).status).toBe(200);
    expect((await teacher.get(`${path}/file?path=${encodeURIComponent('карта.png')}`)).status).toBe(200);
  });
});

describe('trying a question', () => {
  it('takes it as it stands in the editor', async () => {
    const trial = (actions: object[], more: object = {}) =>
      teacher.post<{ state: string; mark: number | null; behaviour: string; review: object | null }>(`questions/banks/${bankId}/trial`, {
        ...{ type: 'truefalse', definition: statement(), behaviour: 'immediatefeedback', seed: 1, actions },
        ...more,
      });
    expect((await trial([])).json).toMatchObject({ state: 'todo', mark: null, review: null });
    expect((await trial([{ kind: 'submit', response: { answer: true } }])).json).toMatchObject({ state: 'gradedright', mark: 1 });
    expect((await trial([{ kind: 'submit', response: { answer: 'maybe' } }])).status).toBe(422);
    expect((await trial([], { behaviour: 'none' })).status).toBe(422);
  });

  it('reads numbers in the language of the interface, whatever the browser prefers', async () => {
    const { text, defaultMark, penalty, hints } = statement();
    const body = {
      type: 'numerical',
      definition: { text, defaultMark, penalty, hints, answers: [{ value: 9.81, tolerance: 0.02, fraction: 1 }] },
      ...{ behaviour: 'deferredfeedback', seed: 1 },
      actions: [{ kind: 'save', response: { answer: '9,8', unit: null } }, { kind: 'finish' }],
    };
    const english = teacher.with({ 'accept-language': 'en-US' });
    expect((await english.post(`questions/banks/${bankId}/trial`, body)).json).toMatchObject({ mark: 1 });
  });
});

describe('questions on paper', () => {
  const gift = `::Один::Первый?{=да ~нет ~может быть ~никогда}\n\n::Два::Второй?{#9.8:0.1}\n\n::Три::[html]Почему \\(x^2\\)?{}\n`;
  interface Printed {
    questionId: string;
    questionType: string;
    maxMark: number;
    view: { text: { text: string }; choices?: { position: number }[] };
    rightAnswer: object | null;
  }
  interface Papers {
    papers: { variant: number; maxMark: number; questions: Printed[] }[];
    leftOut: number;
  }
  let questionIds: string[];
  const print = (more: object = {}, client = teacher) =>
    client.post<Papers>(`questions/banks/${bankId}/papers`, { questionIds, seed: 7, variants: 1, ...more });

  it('are as students see them, in the order of the teacher, with the key', async () => {
    await teacher.upload(`questions/banks/${bankId}/import`, 'p.gift', gift);
    const ids = Object.fromEntries((await list('limit=200')).map(({ id, name }) => [name, id]));
    questionIds = ['Три', 'Один', 'Два'].map((name) => ids[name] ?? '');
    const { papers, leftOut } = (await print()).json;
    expect(leftOut).toBe(0);
    expect(papers).toMatchObject([{ variant: 1, maxMark: 3, questions: questionIds.map((questionId) => ({ questionId, maxMark: 1 })) }]);
    const [essay, choice, number] = papers[0]?.questions ?? [];
    expect([essay?.rightAnswer, choice?.rightAnswer, number?.rightAnswer]).toEqual([null, { choices: [0] }, { answer: '9,8', unit: null }]);
    expect(essay?.view.text.text).toMatch(/Почему <math/);
    expect(choice?.view.choices?.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('are the same for the same seed; variants differ in order', async () => {
    const mixed = { variants: 8, shuffleQuestions: true, shuffleAnswers: true };
    const first = (await print(mixed)).json.papers;
    expect((await print(mixed)).json.papers).toEqual(first);
    expect((await print({ ...mixed, variants: 2 })).json.papers).toEqual(first.slice(0, 2));
    expect((await print({ ...mixed, seed: 8 })).json.papers).not.toEqual(first);
    const orders = first.map(({ questions }) => questions.map(({ questionId }) => questionId).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
    const answers = first.map(({ questions }) => JSON.stringify(questions.find((q) => q.view.choices)?.view.choices));
    expect(new Set(answers).size).toBeGreaterThan(1);
    for (const { questions } of first) expect(questions.map(({ questionId }) => questionId).sort()).toEqual([...questionIds].sort());
  });

  it('leave out what is not ready or of another bank, and are not for students', async () => {
    const { json } = await print({ questionIds: [questionIds[0], '0190a000-0000-7000-8000-000000000000'] });
    expect(json).toMatchObject({ leftOut: 1, papers: [{ questions: [{}] }] });
    expect((await print({ variants: 11 })).status).toBe(422);
    expect((await print({}, school.student.client)).status).toBe(403);
  });
});

describe('a bank of ten thousand questions', () => {
  const COUNT = 10_000;

  beforeAll(async () => {
    await app.db.sql(
      `with made as (
         select gen_random_uuid() as id, gen_random_uuid() as version_id, n from generate_series(1, ${COUNT}) as n),
       q as (insert into questions.question (id, bank_id, version_id, name, created_at)
             select id, $1, version_id, 'Вопрос ' || lpad(n::text, 5, '0'), now() from made)
       insert into questions.question_version
         (id, question_id, number, state, type, schema_version, name, definition, tags, hash, search_text, created_at)
       select version_id, id, 1, 'ready', case when n % 7 = 0 then 'essay' else 'truefalse' end, 1, 'Вопрос ' || lpad(n::text, 5, '0'),
              $2::jsonb, case when n % 100 = 0 then array['редкая'] else array[]::text[] end, decode(md5(n::text), 'hex'),
              'Вопрос про слово' || n, now() from made`,
      [bankId, JSON.stringify(statement())],
    );
    await app.db.sql('analyze questions.question, questions.question_version');
  }, 60_000);

  interface PlanNode {
    readonly 'Actual Rows': number;
    readonly 'Actual Loops': number;
    readonly 'Rows Removed by Filter'?: number;
    readonly 'Index Name'?: string;
    readonly Plans?: readonly PlanNode[];
  }
  const scansIn = (node: PlanNode): PlanNode[] => (node.Plans ? node.Plans.flatMap(scansIn) : [node]);

  /** Rows that PostgreSQL looks at for a page of 100, and the indexes in which it finds them. */
  async function looksAt(query: object): Promise<{ rows: number; indexes: (string | undefined)[] }> {
    const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
    const spy = jest.spyOn(get(Database), 'query');
    let own: RequestContext | undefined;
    const run = (ctx: RequestContext) => get(QuestionService).list((own = ctx), bankId, { limit: 100, ...query });
    await expectQueries(1, () => get(Database).tx(createContext(), run));
    // Background work asks the same database meanwhile.
    const [, sql = '', parameters = []] = spy.mock.calls.find(([ctx]) => ctx === own) ?? [];
    spy.mockRestore();
    const [row] = await app.db.sql<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (analyze, format json) ${sql}`, parameters);
    const scans = row ? scansIn(row['QUERY PLAN'][0]!.Plan) : [];
    const rows = scans.map((scan) => (scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0)) * scan['Actual Loops']);
    return { rows: rows.reduce((sum, n) => sum + n, 0), indexes: scans.map((scan) => scan['Index Name']) };
  }

  it.each<[string, object, number]>([
    // A row of the question and one of its version for each that is shown, and for the one that says whether there are more.
    ['a page', {}, 2 * 101],
    ['a type', { type: 'essay', state: 'ready' }, 2 * 101 * 8],
    ['a tag', { tag: 'редкая' }, 2 * COUNT + 200],
    ['a part of the name', { q: '07777' }, 2 * COUNT + 200],
    ['a word', { q: 'слово777' }, 2 * COUNT + 200],
  ])('%s costs one query, which looks at no row twice', async (_, query, budget) => {
    const parameters = new URLSearchParams(query as Record<string, string>).toString();
    const { items } = (await teacher.get<Items<Listed>>(`questions/banks/${bankId}/questions?limit=100&${parameters}`)).json;
    expect(items.length).toBeGreaterThan(0);
    const { rows } = await looksAt(query);
    expect(rows).toBeGreaterThanOrEqual(items.length);
    expect(rows).toBeLessThanOrEqual(budget);
  });

  it('is read in the order of an index, also from the middle', async () => {
    const page = (await teacher.get<Items<Listed>>(`questions/banks/${bankId}/questions?limit=200&q=${encodeURIComponent('Вопрос 05')}`))
      .json;
    const { rows, indexes } = await looksAt({ after: page.next ?? undefined });
    expect(indexes).toContain('question_by_name');
    expect(rows).toBeLessThanOrEqual(2 * 101);
  });

  it('is read page by page without gaps and doubles, also while others work in it', async () => {
    const names = async (): Promise<string[]> =>
      (await app.db.sql<{ id: string }>(`select id from questions.question where bank_id = $1 and name like 'Вопрос 00%'`, [bankId])).map(
        ({ id }) => id,
      );
    const there = await names();
    const seen: string[] = [];
    let after = '';
    do {
      const page = (
        await teacher.get<Items<Listed>>(`questions/banks/${bankId}/questions?limit=200&q=${encodeURIComponent('Вопрос 00')}${after}`)
      ).json;
      seen.push(...page.items.map(({ id }) => id));
      // Before the page and on it: what follows stays where it is.
      await add('Вопрос 00000');
      await teacher.post(`questions/banks/${bankId}/questions/delete`, { questionIds: [page.items[0]?.id] });
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(there).toHaveLength(999);
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual([...there].sort());
  });
});
