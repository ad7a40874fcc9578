import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byOrder, resultOrders, type Sortable } from './result-order.js';

const row = (name: string, grade: number | null, id = name): Sortable => ({
  id,
  name,
  number: 1,
  state: 'finished',
  finishedAt: null,
  grade,
});

describe('the order of results', () => {
  it('has what is missing last, upwards and downwards, and equal ones by name', () => {
    const rows = [row('Яна', 3), row('Ёжик', null), row('Анна', 3), row('Егор', 9)];
    const sorted = (down: boolean) => [...rows].sort(byOrder('grade', down)).map(({ name }) => name);
    expect(sorted(false)).toEqual(['Анна', 'Яна', 'Егор', 'Ёжик']);
    expect(sorted(true)).toEqual(['Егор', 'Анна', 'Яна', 'Ёжик']);
  });

  it('is the same whatever order the rows come in', () => {
    const some = fc.record({
      id: fc.uuid(),
      name: fc.constantFrom('а', 'б', 'ё'),
      number: fc.nat(2),
      state: fc.constantFrom('open', 'finished'),
      finishedAt: fc.option(fc.date({ noInvalidDate: true })),
      grade: fc.option(fc.nat(3)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(some, { selector: (r) => r.id, maxLength: 8 }),
        fc.constantFrom(...resultOrders),
        fc.boolean(),
        (rows, order, down) => {
          const sort = (list: Sortable[]) => [...list].sort(byOrder(order, down)).map(({ id }) => id);
          expect(sort([...rows].reverse())).toEqual(sort(rows));
        },
      ),
    );
  });
});
