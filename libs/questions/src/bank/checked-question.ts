/** What every question goes through on its way into a bank, from a file or from an author. */
import { createHash } from 'node:crypto';
import { canonicalJson, type QuestionDefinition } from '@sreda/contracts';
import { type ExportedQuestion, type I18nMessage, Problem, type QuestionType } from '@sreda/plugin-sdk';
import { plainText } from '@sreda/rich-text';
import { sentDefinition } from './sent-definition.js';

/** A question that is fit for a bank: validated, cleaned, with what is kept beside it. */
export interface CheckedQuestion {
  readonly type: string;
  readonly schemaVersion: number;
  readonly name: string;
  readonly categoryPath: readonly string[];
  readonly idNumber: string | null;
  readonly tags: readonly string[];
  /** JSON. */
  readonly definition: string;
  readonly searchText: string;
  readonly state: 'draft' | 'ready';
  /** Equal for questions that say the same: importing one of them again changes nothing. */
  readonly hash: Buffer;
  readonly files: ExportedQuestion['files'];
  readonly source: ExportedQuestion['source'] | null;
}

const message = (key: string, params?: I18nMessage['params']): I18nMessage => ({ key: `questions.${key}`, params });

/** Longest name of a question; longer ones are cut. */
export const MAX_NAME = 250;
const MAX_SEARCH_TEXT = 20_000;

export type Checked = { readonly question: CheckedQuestion; readonly faults: readonly I18nMessage[] } | { readonly refused: I18nMessage };

/** Faults make a draft of it. */
export function checkQuestion(type: QuestionType | undefined, exported: ExportedQuestion): Checked {
  if (!type) return { refused: message('type-unknown', { type: exported.type }) };
  let definition: QuestionDefinition;
  try {
    definition = sentDefinition(type, exported.definition);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: message('definition-invalid', { fields: (error.more.errors ?? []).map((e) => e.field).join(', ') }) };
  }
  const json = canonicalJson(definition);
  const text = `${exported.name}\n${plainText(definition.text)}`;
  if (!isStorable(`${json}${JSON.stringify([exported.categoryPath, exported.idNumber, exported.tags, exported.name])}`)) {
    return { refused: message('unreadable-characters') };
  }
  const faults = type.problems(definition);
  const name = exported.name.slice(0, MAX_NAME);
  const tags = [...new Set(exported.tags ?? [])].sort();
  const question: CheckedQuestion = {
    type: exported.type,
    schemaVersion: type.definition.version,
    name,
    categoryPath: exported.categoryPath,
    idNumber: exported.idNumber ?? null,
    tags,
    definition: json,
    searchText: text.slice(0, MAX_SEARCH_TEXT).replaceAll('ё', 'е').replaceAll('Ё', 'Е'),
    state: faults.length > 0 ? 'draft' : 'ready',
    hash: hashOf(exported, json, tags),
    files: exported.files,
    source: exported.source ?? null,
  };
  return { question, faults };
}

function hashOf({ type, name, idNumber, files }: ExportedQuestion, json: string, tags: readonly string[]): Buffer {
  const hash = createHash('sha256').update(JSON.stringify([type, name, idNumber ?? null, tags, json]));
  for (const file of files) hash.update(file.path).update('\0').update(file.content);
  return hash.digest();
}

/** PostgreSQL keeps neither NUL nor halves of a surrogate pair; JSON writes both as escapes. */
const isStorable = (json: string): boolean => !json.includes('\\u') || !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json);
