import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '../context.js';
import { pageByName, peopleByName } from './people-page.js';
import { People } from './services.js';

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
const known = new Map([
  [id(1), 'Яшин Ян'],
  [id(2), 'Ёжикова Ева'],
  [id(3), 'Елисеев Егор'],
  [id(4), 'Жуков Жан'],
]);
class Known extends People {
  override async names(_ctx: unknown, ids: readonly string[]) {
    return new Map([...known].filter(([key]) => ids.includes(key)));
  }
  override async mailAddress() {
    return null;
  }
}
// The last first: nothing depends on the order in which they come.
const rows = [1, 2, 3, 4, 4, 5].map((person, i) => ({ id: id(i + 1), personId: id(person) })).reverse();
const page = (limit: number, after?: string) => pageByName({} as RequestContext, new Known(), rows, { limit, after });

describe('lists of people', () => {
  it('are sorted as in a Russian register, two rows of one person by their ids', async () => {
    const { items } = await page(10);
    expect(items.map((row) => `${row.name} ${row.id.at(-1)}`)).toEqual([
      '— 6',
      'Ёжикова Ева 2',
      'Елисеев Егор 3',
      'Жуков Жан 4',
      'Жуков Жан 5',
      'Яшин Ян 1',
    ]);
  });

  it.each([1, 2, 3, 5])('are read page by page of %i, each row once', async (limit) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await page(limit, after);
      seen.push(...items.map((row) => row.id));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual((await page(10)).items.map((row) => row.id));
  });

  it('are of people alone, each of them once', async () => {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await peopleByName({} as RequestContext, new Known(), [id(5), id(1), id(4), id(2)], { limit: 3, after });
      names.push(...items.map((row) => `${row.name} ${row.personId.at(-1)}`));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(names).toEqual(['— 5', 'Ёжикова Ева 2', 'Жуков Жан 4', 'Яшин Ян 1']);
  });
});
