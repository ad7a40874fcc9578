import { isDeepStrictEqual } from 'node:util';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { trimAscii } from './text/white-space.js';

/** Without these it is another question; all other fields are settings of it. */
const ESSENTIAL: ReadonlySet<string> = new Set(['type', 'text', 'correct', 'single', 'choices', 'answers', 'pairs']);

/** Names of fields of the definition, or of the question itself. */
export interface Losses {
  essential: readonly string[];
  settings: readonly string[];
}

/** Compares a question with what a reader makes of its export. */
export function lossesOf(question: ExportedQuestion, reread: ExportedQuestion): Losses {
  const [before, after] = [fieldsOf(question), fieldsOf(reread)];
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );
  return {
    essential: changed.filter((field) => ESSENTIAL.has(field)),
    settings: changed.filter((field) => !ESSENTIAL.has(field)),
  };
}

function fieldsOf({ definition, type, name, categoryPath, idNumber, tags = [], files }: ExportedQuestion): Record<string, unknown> {
  const fields = {
    ...definition,
    type,
    name: name.replace(/\s+/g, ' '),
    categoryPath,
    idNumber,
    tags,
    files: files.map(({ path }) => path).sort(),
  };
  return normaliseFields(fields);
}

/**
 * White space around a text means nothing, an empty text is none, shares have seven decimals. The names of files count once, in the
 * question, not in each text.
 */
function normaliseFields(fields: object): Record<string, unknown> {
  const isText = 'format' in fields;
  const entries = Object.entries(fields as Record<string, unknown>)
    .filter(([key]) => !(isText && key === 'files'))
    .map(([key, value]) => [key, normalise(key, value)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function normalise(key: string, value: unknown): unknown {
  if (typeof value === 'string') return trimAscii(value.replace(/\r\n?/g, '\n'));
  if (typeof value === 'number' && SHARES.has(key)) return Math.round(value * 1e7) / 1e7 + 0;
  if (Array.isArray(value)) return value.map((item) => normalise(key, item));
  if (typeof value !== 'object') return value;
  if (value === null || ('format' in value && 'text' in value && trimAscii(String(value.text)) === '')) return undefined;
  return normaliseFields(value);
}

const SHARES: ReadonlySet<string> = new Set(['fraction', 'penalty']);
