import { className } from '../organisations/class-name.js';
import { foldName, fullName } from '../names/names.js';
import type { ClassRef, ImportRow, RowError } from './csv.js';

/** A person of the school as it is now. */
export interface KnownPerson {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly birthDate: string | null;
  readonly kind: 'student' | 'staff';
  readonly isTeacher: boolean;
  readonly class: ClassRef | null;
  readonly login: string | null;
  readonly email: string | null;
}

export interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PlannedRow {
  readonly line: number;
  readonly action: 'create' | 'change' | 'same' | 'error';
  /** Фамилия Имя Отчество as the file has it. */
  readonly person: string;
  readonly changes: readonly Change[];
  readonly errors: readonly RowError[];
  readonly row: ImportRow;
  readonly known: KnownPerson | null;
}

// Letters that look alike: `5A` typed with a Latin letter is the class 5А.
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
};

/** Equal for names of the same class. */
export const classKey = ({ grade, letter }: ClassRef): string => `${grade}${[...foldName(letter)].map((l) => CYRILLIC[l] ?? l).join('')}`;

const shownClass = (ref: ClassRef | null): string | null => ref && className(ref.grade, ref.letter);

type Named = Pick<ImportRow, 'familyName' | 'givenName' | 'kind'>;
const nameKey = (person: Named): string => `${person.kind} ${foldName(person.familyName)} ${foldName(person.givenName)}`;

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
const foldedOrNull = (text: string | null): string | null => text && foldName(text);

/** The same person, as far as both say: what one of them leaves out does not speak against it. */
const maySame = (row: ImportRow, known: Pick<ImportRow, 'patronymic' | 'birthDate'>): boolean =>
  agree(row.birthDate, known.birthDate) && agree(foldedOrNull(row.patronymic), foldedOrNull(known.patronymic));

/** What a row would change. What the file leaves empty stays; spellings that mean the same name (ё and е) are no change. */
function changesOf(row: ImportRow, known: KnownPerson | null): Change[] {
  const change = (field: string, from: string | null, to: string | null, same = from === to): Change[] =>
    to === null || same ? [] : [{ field, from, to }];
  const name = (field: 'familyName' | 'givenName' | 'patronymic'): Change[] =>
    change(field, known?.[field] ?? null, row[field], foldedOrNull(known?.[field] ?? null) === foldedOrNull(row[field]));
  return [
    ...name('familyName'),
    ...name('givenName'),
    ...name('patronymic'),
    ...change('birthDate', known?.birthDate ?? null, row.birthDate),
    ...change(
      'class',
      shownClass(known?.class ?? null),
      row.kind === 'student' ? shownClass(row.class) : null,
      known?.class && row.class ? classKey(known.class) === classKey(row.class) : false,
    ),
    ...change('role', known?.isTeacher ? 'teacher' : null, row.isTeacher ? 'teacher' : null),
    ...change('login', known?.login ?? null, row.login),
    ...change('email', known?.email ?? null, row.email),
  ];
}

/** Finds the person that each row means, and says what would change. Knows nothing of databases; `takenLogins` are those of other people. */
export function planImport(rows: readonly ImportRow[], people: readonly KnownPerson[], takenLogins: ReadonlySet<string>): PlannedRow[] {
  const byName = new Map<string, KnownPerson[]>();
  for (const known of people) byName.set(nameKey(known), [...(byName.get(nameKey(known)) ?? []), known]);
  const byLogin = new Map(people.flatMap((person) => (person.login ? [[person.login, person] as const] : [])));
  const usedBy = new Map<string, number>();
  const read = new Map<string, ImportRow[]>();
  const logins = new Map<string, number>();

  const find = (row: ImportRow): KnownPerson | RowError | null => {
    const owner = row.login === null ? undefined : byLogin.get(row.login);
    if (owner) return owner.kind === row.kind ? owner : { field: 'kind', code: 'other-kind' };
    if (row.login !== null && takenLogins.has(row.login)) return { field: 'login', code: 'login-taken' };
    const candidates = (byName.get(nameKey(row)) ?? []).filter((known) => maySame(row, known));
    if (candidates.length > 1) return { field: 'familyName', code: 'ambiguous' };
    const [known = null] = candidates;
    return known && row.login !== null && known.login !== null
      ? { field: 'login', code: 'login-differs', params: { login: known.login } }
      : known;
  };

  // Also rows of which one is known and the other would be new: after the import nobody could tell which person the vaguer one means. And rows
  // that were refused themselves: the next import of the file would give them the person that the later row has made.
  const repeats = (row: ImportRow, known: KnownPerson | null): number | undefined =>
    (known ? usedBy.get(known.id) : undefined) ??
    read.get(nameKey(row))?.find((other) => maySame(row, other) && agree(row.login, other.login))?.line ??
    (row.login === null ? undefined : logins.get(row.login));

  return rows.map((row): PlannedRow => {
    const person = fullName(row);
    const failed = (...errors: readonly RowError[]): PlannedRow => ({
      line: row.line,
      action: 'error',
      person,
      changes: [],
      errors,
      row,
      known: null,
    });
    if (row.errors.length > 0) return failed(...row.errors);
    const known = find(row);
    const first = known && 'code' in known ? undefined : repeats(row, known);
    read.set(nameKey(row), [...(read.get(nameKey(row)) ?? []), row]);
    if (known && 'code' in known) return failed(known);
    if (first !== undefined) return failed({ field: 'familyName', code: 'duplicate', params: { line: first } });
    if (known) usedBy.set(known.id, row.line);
    if (row.login !== null) logins.set(row.login, row.line);
    const changes = changesOf(row, known);
    const action = known === null ? 'create' : changes.length > 0 ? 'change' : 'same';
    return { line: row.line, action, person, changes, errors: [], row, known };
  });
}

/** The person whose address the row would change: letters to it open the account. */
export const changesAddressOf = ({ known, changes }: PlannedRow): string | null =>
  known && changes.some((change) => change.field === 'email') ? known.id : null;

/** The plan without new addresses for people of whom `mayReset` says that the importer may not get into their accounts. */
export const refuseAddresses = (planned: readonly PlannedRow[], mayReset: ReadonlySet<string>): PlannedRow[] =>
  planned.map((row): PlannedRow => {
    const personId = changesAddressOf(row);
    return personId === null || mayReset.has(personId)
      ? row
      : { ...row, action: 'error', changes: [], errors: [{ field: 'email', code: 'has-other-roles' }] };
  });

/** Classes that the rows name and the school does not have. */
export function missingClasses(planned: readonly PlannedRow[], existing: readonly ClassRef[]): ClassRef[] {
  const keys = new Set(existing.map(classKey));
  const wanted = planned
    .filter((p) => p.action === 'create' || p.action === 'change')
    .flatMap(({ row }) => (row.kind === 'student' && row.class ? [row.class] : []));
  return wanted.filter((ref) => {
    const isNew = !keys.has(classKey(ref));
    keys.add(classKey(ref));
    return isNew;
  });
}
