import { type CsvError, parse } from 'csv-parse/sync';
import { invalid } from '@sreda/plugin-sdk';
import { isCalendarDay } from '../time.js';

/** One line of a list of people, as its file says it. */
export interface ImportRow {
  readonly line: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly birthDate: string | null;
  readonly kind: 'student' | 'staff';
  /** Teachers get the role; other staff only belong to the school. */
  readonly isTeacher: boolean;
  readonly class: ClassRef | null;
  readonly login: string | null;
  readonly email: string | null;
  readonly errors: readonly RowError[];
}

export interface ClassRef {
  readonly grade: number;
  readonly letter: string;
}

export interface RowError {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const MAX_ROWS = 5_000;

const COLUMNS = {
  fullName: ['фио', 'ф.и.о.', 'фамилия имя отчество', 'фамилия, имя, отчество', 'full name', 'name'],
  familyName: ['фамилия', 'family name', 'last name', 'surname'],
  givenName: ['имя', 'given name', 'first name'],
  patronymic: ['отчество', 'patronymic', 'middle name'],
  birthDate: ['дата рождения', 'д.р.', 'birth date', 'date of birth', 'birthday'],
  kind: ['роль', 'кто', 'должность', 'role', 'kind'],
  class: ['класс', 'class', 'form'],
  login: ['логин', 'имя входа', 'login', 'username'],
  email: ['почта', 'электронная почта', 'эл. почта', 'e-mail', 'email', 'mail'],
} as const;
type Column = keyof typeof COLUMNS;

const KINDS: readonly { words: RegExp; kind: ImportRow['kind']; isTeacher: boolean }[] = [
  { words: /^(ученик|ученица|учащ|обучающ|student|pupil|$)/, kind: 'student', isTeacher: false },
  { words: /^(учитель|педагог|преподаватель|teacher)/, kind: 'staff', isTeacher: true },
  { words: /^(сотрудник|работник|staff|employee)/, kind: 'staff', isTeacher: false },
];

/** UTF-8 when the bytes are valid UTF-8, else Windows-1251, in which Russian Excel saves. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** `5А`, `5 «а»`, `10-Б`, `10 Инж`; null when it is no name of a class. */
export function parseClass(text: string): ClassRef | null {
  const match = /^(\d{1,2})[\s\-–«"']*(\p{L}[\p{L}\d]{0,9})[»"']*$/u.exec(text.trim());
  if (!match) return null;
  const [, digits = '', letters = ''] = match;
  const grade = Number(digits);
  if (grade < 1 || grade > 11) return null;
  return { grade, letter: letters.length === 1 ? letters.toUpperCase() : letters };
}

/** `01.09.2012`, `1.9.2012` or `2012-09-01` → the last form; null when it is no day of the calendar. */
export function parseDay(text: string): string | null {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = russian ?? [];
  const iso = russian ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isCalendarDay(iso) ? iso : null;
}

const separatorOf = (header: string): string =>
  [';', ',', '\t'].reduce((best, candidate) => (header.split(candidate).length > header.split(best).length ? candidate : best));

const columnOf = (header: string): Column | undefined => {
  const folded = header.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(folded));
};

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a list of people. Throws a 422 Problem for a file that cannot be read at all; what is wrong in a line is in that row's `errors`. */
export function parsePeople(text: string): ImportRow[] {
  const clean = text.replace(/^\uFEFF/, '');
  const [header = ''] = clean.split(/\r?\n/, 1);
  const records = readRecords(clean, separatorOf(header));
  const columns = (records[0]?.record ?? []).map(columnOf);
  const has = (column: Column) => columns.includes(column);
  if (!has('fullName') && !(has('familyName') && has('givenName'))) throw invalid('csv', 'no-name-column');
  if (records.length - 1 > MAX_ROWS) throw invalid('csv', 'too-many', { max: MAX_ROWS });
  return records.slice(1).map(({ record, info }) => {
    const cells = new Map(
      columns.flatMap((column, i): [Column, string][] => (column ? [[column, (record[i] ?? '').normalize('NFC').trim()]] : [])),
    );
    return toRow(info.lines, (column) => cells.get(column) ?? '');
  });
}

function readRecords(text: string, delimiter: string): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    throw invalid('csv', 'malformed-csv', { line: Number((error as CsvError).lines ?? 1) });
  }
}

function toRow(line: number, cell: (column: Column) => string): ImportRow {
  const errors: RowError[] = [];
  const optional = <T>(field: Column, parse: (text: string) => T | null): T | null => {
    const value = cell(field) === '' ? null : parse(cell(field));
    if (value === null && cell(field) !== '') errors.push({ field, code: field });
    return value;
  };
  const name = nameOf(cell);
  for (const field of ['familyName', 'givenName'] as const) if (name[field] === '') errors.push({ field, code: 'required' });
  for (const [field, value] of Object.entries(name))
    if ((value?.length ?? 0) > 100) errors.push({ field, code: 'too-long', params: { max: 100 } });
  const kind = KINDS.find(({ words }) => words.test(cell('kind').toLowerCase()));
  if (!kind) errors.push({ field: 'kind', code: 'unknown-role' });
  const row = {
    line,
    ...name,
    birthDate: optional('birthDate', parseDay),
    kind: kind?.kind ?? 'student',
    isTeacher: kind?.isTeacher ?? false,
    class: optional('class', parseClass),
    login: optional('login', (text) => (/^[\p{L}\p{N}._@+-]{2,64}$/u.test(text) ? text.normalize('NFKC').toLowerCase() : null)),
    email: optional('email', (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null)),
  };
  if (row.kind === 'student' && !row.class && cell('class') === '') errors.push({ field: 'class', code: 'required' });
  return { ...row, errors };
}

function nameOf(cell: (column: Column) => string): { familyName: string; givenName: string; patronymic: string | null } {
  const [family = '', given = '', ...rest] = cell('fullName').split(/\s+/);
  return {
    familyName: cell('familyName') || family,
    givenName: cell('givenName') || given,
    patronymic: cell('patronymic') || rest.join(' ') || null,
  };
}
