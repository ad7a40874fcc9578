import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

interface Created {
  id: string;
}
interface Category extends Created {
  parentId: string | null;
  name: string;
  version: number;
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
}, 60_000);
afterAll(() => app.close(), 60_000);

const path = () => `courses/organisations/${school.id}/categories`;
const methodist = () => school.methodist.client;
const make = async (name: string, parentId: string | null = null) => (await methodist().post<Created>(path(), { name, parentId })).json.id;
const all = async () => (await school.teacher.client.get<{ items: Category[] }>(path())).json.items;
const children = async (parentId: string | null) => (await all()).filter((c) => c.parentId === parentId).map((c) => c.name);

describe('the categories of a school', () => {
  it('are a tree in an order of its own', async () => {
    const science = await make('Естествознание');
    const languages = await make('Языки');
    const physics = await make('Физика', science);
    await make('Биология', science);
    expect(await children(null)).toEqual(['Естествознание', 'Языки']);
    expect(await children(science)).toEqual(['Физика', 'Биология']);
    const place = (id: string, parentId: string | null, before: string | null) =>
      methodist().put(`courses/categories/${id}/place`, { parentId, before });
    expect((await place(languages, null, science)).status).toBe(204);
    expect(await children(null)).toEqual(['Языки', 'Естествознание']);
    await place(physics, languages, null);
    expect(await children(languages)).toEqual(['Физика']);
    const ring = await methodist().put<{ errors: unknown }>(`courses/categories/${languages}/place`, { parentId: physics, before: null });
    expect(ring.json.errors).toEqual([{ field: 'parentId', code: 'into-itself' }]);
  });

  it('never close to a ring when two people move at once', async () => {
    const [a, b] = [await make('А'), await make('Б')];
    const move = (id: string, parentId: string) => methodist().put(`courses/categories/${id}/place`, { parentId, before: null });
    expect((await Promise.all([move(a, b), move(b, a)])).map((r) => r.status).sort()).toEqual([204, 422]);
  });

  it('are renamed by one at a time', async () => {
    const id = await make('Матиматика');
    const rename = (name: string) => methodist().patch(`courses/categories/${id}`, { version: 1, name });
    expect((await rename('Математика')).status).toBe(204);
    expect(problemCode(await rename('Ещё раз'))).toBe('courses.changed-meanwhile');
  });

  it('hold courses, which are found by category and by part of the name', async () => {
    const maths = await make('Точные науки');
    const algebra = await make('Алгебры', maths);
    const course = (await school.teacher.client.post<Created>('courses/courses', { name: 'Счётная алгебра', categoryId: algebra })).json.id;
    const list = async (query: string) =>
      (await school.teacher.client.get<{ items: (Created & { categoryId: string })[] }>(`courses/courses?${query}`)).json.items.map((c) => [
        c.id,
        c.categoryId,
      ]);
    expect(await list(`categoryId=${maths}`)).toEqual([[course, algebra]]);
    expect(await list(`q=${encodeURIComponent('СЧЕТН')}`)).toEqual([[course, algebra]]);
    expect(await list(`q=${encodeURIComponent('%')}`)).toEqual([]);
    expect((await methodist().delete(`courses/categories/${algebra}`)).status).toBe(204);
    expect(await list(`categoryId=${maths}`)).toEqual([[course, maths]]);
    expect((await methodist().delete(`courses/categories/${maths}`)).status).toBe(204);
    expect(await list(`q=${encodeURIComponent('счётн')}`)).toEqual([[course, null]]);
  });

  it('hold no course of another school', async () => {
    const id = await make('Наша');
    const answer = await other.teacher.client.post<{ errors: unknown }>('courses/courses', { name: 'Чужой', categoryId: id });
    expect(answer.json.errors).toEqual([{ field: 'categoryId', code: 'unknown-category' }]);
  });

  it('are arranged by who answers for the school, and seen by who teaches there', async () => {
    const id = await make('Права');
    for (const part of ['teacher', 'student'] as const) {
      expect((await school[part].client.post(path(), { name: 'Моя' })).status).toBe(403);
      expect((await school[part].client.delete(`courses/categories/${id}`)).status).toBe(403);
    }
    expect((await school.student.client.get(path())).status).toBe(403);
    for (const part of ['administrator', 'teacher'] as const) {
      expect((await other[part].client.get(path())).status).toBe(404);
      expect((await other[part].client.patch(`courses/categories/${id}`, { version: 1, name: 'Чужая' })).status).toBe(404);
    }
  });
});
