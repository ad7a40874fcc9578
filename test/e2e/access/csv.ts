import { readFileSync } from 'node:fs';
import { type ActorName, actorNames } from './actors.js';

/** One line of `test/access.expected.csv`: a route, whose object it names, and the status for each actor. */
export interface ExpectedRow {
  /** `GET /api/v1/courses/courses/{courseId}` */
  readonly route: string;
  /** The object is of the actors' own school, or of the partner school, with which there is no agreement. */
  readonly where: 'own' | 'other';
  readonly status: Readonly<Record<ActorName, number>>;
}

const FIXED = ['method', 'route', 'where'];

/** Lines that begin with `#` say why. Throws with the number of a line that is not as the header says. */
export function readExpected(file: string | URL): ExpectedRow[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ cells: text.split(',').map((cell) => cell.trim()), number: i + 1, text }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const [header, ...rest] = lines;
  if (header?.cells.join() !== [...FIXED, ...actorNames].join()) throw new Error(`The header must be ${[...FIXED, ...actorNames].join()}`);
  const rows = rest.map(({ cells, number }): ExpectedRow => {
    const [method = '', path = '', where, ...statuses] = cells;
    const known = statuses.length === actorNames.length && statuses.every((s) => /^[2-5]\d\d$/.test(s));
    if ((where !== 'own' && where !== 'other') || !known) throw new Error(`Line ${number} is not a row of ${cells.join()}`);
    const status = Object.fromEntries(actorNames.map((name, i) => [name, Number(statuses[i])])) as Record<ActorName, number>;
    return { route: `${method} ${path}`, where, status };
  });
  const keys = rows.map(({ route, where }) => `${route} ${where}`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) throw new Error(`There are two rows of ${twice}`);
  return rows;
}
