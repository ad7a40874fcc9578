/** What an import will do to a bank. Pure. */
import { newId } from '@sreda/contracts';
import type { NewQuestion, NewVersion } from '../bank/version.store.js';
import type { ReadQuestion } from './read-file.js';

/** A question of the bank as it is. */
export interface Existing {
  readonly id: string;
  readonly categoryId: string | null;
  readonly idNumber: string | null;
  /** Of the present version. */
  readonly number: number;
  readonly hash: Buffer;
}

/** What becomes of a question of the file. */
export type Fate = 'added' | 'changed' | 'unchanged';

export interface ImportPlan {
  /** In the order of the file. */
  readonly fates: readonly Fate[];
  readonly added: readonly NewQuestion[];
  readonly changed: readonly NewVersion[];
}

const hashKey = (categoryId: string | null, hash: Buffer): string => `${categoryId ?? ''}/${hash.toString('base64')}`;
const numberKey = (categoryId: string | null, idNumber: string): string => `${categoryId ?? ''}/${idNumber}`;

/**
 * What says the same as a question of the same category is that question; what has the same author's number in the same category is a new
 * version of it; everything else is a new question: equal names mean nothing.
 */
export function planImport(
  bankId: string,
  questions: readonly ReadQuestion[],
  existing: readonly Existing[],
  categoryOf: (path: readonly string[]) => string | null,
): ImportPlan {
  const byHash = new Map(existing.map((e) => [hashKey(e.categoryId, e.hash), e.id]));
  const byNumber = new Map(existing.flatMap((e) => (e.idNumber === null ? [] : [[numberKey(e.categoryId, e.idNumber), e] as const])));
  const [added, changed]: [NewQuestion[], NewVersion[]] = [[], []];
  const fates = questions.map((question): Fate => {
    const categoryId = categoryOf(question.categoryPath);
    const { idNumber, hash } = question;
    const same = idNumber === null ? undefined : byNumber.get(numberKey(categoryId, idNumber));
    const equal = byHash.get(hashKey(categoryId, hash));
    if (equal !== undefined && (!same || equal === same.id)) return 'unchanged';
    const id = same?.id ?? newId();
    const number = (same?.number ?? 0) + 1;
    byHash.set(hashKey(categoryId, hash), id);
    if (idNumber !== null) byNumber.set(numberKey(categoryId, idNumber), { id, categoryId, idNumber, number, hash });
    const version = { versionId: newId(), questionId: id, number, question };
    if (same) changed.push(version);
    else added.push({ bankId, categoryId, version });
    return same ? 'changed' : 'added';
  });
  return { fates, added, changed };
}
