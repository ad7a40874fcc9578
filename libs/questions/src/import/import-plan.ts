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
 * What has the author's number of a question of the same category is that question, in a new version where it says something else than the present
 * one; what says the same as one there is it, too; everything else is a new question: equal names mean nothing.
 */
export function planImport(
  bankId: string,
  questions: readonly ReadQuestion[],
  existing: readonly Existing[],
  categoryOf: (path: readonly string[]) => string | null,
): ImportPlan {
  /** How many questions say it, as far as the file has been taken in. */
  const said = new Map<string, number>();
  const count = (categoryId: string | null, hash: Buffer, by: 1 | -1): void => {
    const key = hashKey(categoryId, hash);
    said.set(key, (said.get(key) ?? 0) + by);
  };
  for (const { categoryId, hash } of existing) count(categoryId, hash, 1);
  const byNumber = new Map(existing.flatMap((e) => (e.idNumber === null ? [] : [[numberKey(e.categoryId, e.idNumber), e] as const])));
  const [added, changed]: [NewQuestion[], NewVersion[]] = [[], []];
  const fates = questions.map((question): Fate => {
    const categoryId = categoryOf(question.categoryPath);
    const { idNumber, hash } = question;
    const same = idNumber === null ? undefined : byNumber.get(numberKey(categoryId, idNumber));
    const isThere = same ? same.hash.equals(hash) : (said.get(hashKey(categoryId, hash)) ?? 0) > 0;
    if (isThere) return 'unchanged';
    const id = same?.id ?? newId();
    const number = (same?.number ?? 0) + 1;
    if (same) count(categoryId, same.hash, -1);
    count(categoryId, hash, 1);
    if (idNumber !== null) byNumber.set(numberKey(categoryId, idNumber), { id, categoryId, idNumber, number, hash });
    const version = { versionId: newId(), questionId: id, number, question };
    if (same) changed.push(version);
    else added.push({ bankId, categoryId, version });
    return same ? 'changed' : 'added';
  });
  return { fates, added, changed };
}
