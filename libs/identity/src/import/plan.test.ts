import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImportRow } from './csv.js';
import { classKey, type KnownPerson, missingClasses, planImport, type PlannedRow } from './plan.js';

const row = (fields: Partial<ImportRow> = {}): ImportRow => ({
  line: 2,
  familyName: 'Королёв',
  givenName: 'Пётр',
  patronymic: null,
  birthDate: null,
  kind: 'student',
  isTeacher: false,
  class: { grade: 5, letter: 'А' },
  login: null,
  email: null,
  errors: [],
  ...fields,
});
const known = (fields: Partial<KnownPerson> = {}): KnownPerson => ({ ...row(), id: 'p1', ...fields });
const plan = (rows: readonly ImportRow[], people: readonly KnownPerson[] = [], taken: string[] = []) =>
  planImport(rows, people, new Set(taken));

describe('the plan of an import', () => {
  it('creates who is not there and says everything about them', () => {
    const [planned] = plan([row({ birthDate: '2012-09-01' })]);
    expect(planned).toMatchObject({ action: 'create', person: 'Королёв Пётр' });
    expect(planned?.changes).toEqual([
      { field: 'familyName', from: null, to: 'Королёв' },
      { field: 'givenName', from: null, to: 'Пётр' },
      { field: 'birthDate', from: null, to: '2012-09-01' },
      { field: 'class', from: null, to: '5А' },
    ]);
  });

  it('finds a person whose name is spelled without ё and whose class is typed with a Latin letter', () => {
    expect(plan([row({ familyName: 'КОРОЛЕВ', class: { grade: 5, letter: 'A' } })], [known()])[0]?.action).toBe('same');
  });

  it('keeps what the file leaves out', () => {
    const person = known({ patronymic: 'Ильич', birthDate: '2012-09-01', email: 'p@example.org', login: 'korolev.pi' });
    expect(plan([row()], [person])[0]?.action).toBe('same');
  });

  it('moves to another class', () => {
    expect(plan([row({ class: { grade: 5, letter: 'Б' } })], [known()])[0]).toMatchObject({
      action: 'change',
      changes: [{ field: 'class', from: '5А', to: '5Б' }],
    });
  });

  it('tells namesakes apart by the day of birth, and asks when it cannot', () => {
    const people = [known({ birthDate: '2012-01-01' }), known({ id: 'p2', birthDate: '2012-02-02' })];
    expect(plan([row({ birthDate: '2012-02-02' })], people)[0]).toMatchObject({ action: 'same', known: { id: 'p2' } });
    expect(plan([row()], people)[0]?.errors).toEqual([{ field: 'familyName', code: 'ambiguous' }]);
    expect(plan([row({ birthDate: '2012-03-03' })], people)[0]?.action).toBe('create');
  });

  it('changes the name of the person whose login it is', () => {
    expect(plan([row({ login: 'petr', familyName: 'Королевич' })], [known({ login: 'petr' })])[0]?.changes).toEqual([
      { field: 'familyName', from: 'Королёв', to: 'Королевич' },
    ]);
  });

  it.each([
    ['a login of somebody elsewhere', row({ login: 'anna' }), 'login-taken'],
    ['a person with another login', row({ login: 'other' }), 'login-differs'],
    ['a login of staff for a pupil', row({ login: 'teacher' }), 'other-kind'],
  ])('refuses %s', (_, wrong, code) => {
    const people = [known({ login: 'petr' }), known({ id: 'p2', kind: 'staff', givenName: 'Илья', login: 'teacher', class: null })];
    expect(plan([wrong], people, ['anna'])[0]?.errors[0]?.code).toBe(code);
  });

  it('takes a second row of one person for a mistake', () => {
    expect(plan([row(), row({ line: 3, birthDate: '2012-09-01' })])[1]).toMatchObject({
      action: 'error',
      errors: [{ code: 'duplicate', params: { line: 2 } }],
    });
  });

  it('names each missing class once', () => {
    const rows = [
      row(),
      row({ line: 3, givenName: 'Илья', class: { grade: 5, letter: 'а' } }),
      row({ line: 4, givenName: 'Лев', class: { grade: 6, letter: 'Б' } }),
    ];
    expect(missingClasses(plan(rows), [{ grade: 6, letter: 'Б' }])).toEqual([{ grade: 5, letter: 'А' }]);
  });

  it('gives a person to no row that an earlier refused row could take at the next import', () => {
    const rows = [
      row({ patronymic: 'Ильич', birthDate: '2012-02-02' }),
      row({ line: 3, patronymic: null, birthDate: '2012-01-01' }),
      row({ line: 4, patronymic: 'Львович', birthDate: null }),
    ];
    const people = [known({ patronymic: 'Ильич', birthDate: null })];
    expect(plan(rows, people).map((p) => p.action)).toEqual(['change', 'error', 'error']);
  });

  const anyRow = fc
    .record({
      familyName: fc.constantFrom('Королёв', 'Королев', 'Белый'),
      givenName: fc.constantFrom('Пётр', 'Илья'),
      patronymic: fc.constantFrom(null, 'Ильич', 'Львович'),
      birthDate: fc.constantFrom(null, '2012-01-01', '2012-02-02'),
      kind: fc.constantFrom('student' as const, 'staff' as const),
      isTeacher: fc.boolean(),
      class: fc.constantFrom({ grade: 5, letter: 'А' }, { grade: 5, letter: 'A' }, { grade: 6, letter: 'Б' }),
      email: fc.constantFrom(null, 'a@example.org'),
    })
    .map((fields) =>
      row({ ...fields, isTeacher: fields.kind === 'staff' && fields.isTeacher, class: fields.kind === 'student' ? fields.class : null }),
    );
  const anyRows = fc.array(anyRow, { maxLength: 8 }).map((rows) => rows.map((r, i) => ({ ...r, line: i + 2 })));

  /** What the school looks like when a plan has been carried out. */
  function carryOut(people: readonly KnownPerson[], planned: readonly PlannedRow[]): KnownPerson[] {
    const after = new Map(people.map((person) => [person.id, person]));
    for (const { action, row: r, known: before, line } of planned) {
      if (action === 'error') continue;
      const id = before?.id ?? `${people.length} ${line}`;
      const said = Object.fromEntries(Object.entries(r).filter(([, value]) => value !== null));
      after.set(id, {
        ...known(),
        ...before,
        ...said,
        id,
        isTeacher: r.isTeacher || (before?.isTeacher ?? false),
        login: before?.login ?? `login ${id}`,
        class: r.class ?? before?.class ?? null,
      });
    }
    return [...after.values()];
  }

  it('changes nothing when it is carried out again', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (first, second) => {
        const people = carryOut([], plan(first));
        const planned = plan(second, people);
        const again = plan(second, carryOut(people, planned));
        planned.forEach((p, i) => {
          if (p.action !== 'error') expect(again[i]?.action).toBe('same');
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never lets two rows mean one person', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (first, second) => {
        const used = plan(second, carryOut([], plan(first))).flatMap((p) => (p.known ? [p.known.id] : []));
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('takes a class for the same however it is typed', () => {
    expect(classKey({ grade: 5, letter: 'A' })).toBe(classKey({ grade: 5, letter: 'а' }));
    expect(classKey({ grade: 5, letter: 'А' })).not.toBe(classKey({ grade: 5, letter: 'Б' }));
  });
});
