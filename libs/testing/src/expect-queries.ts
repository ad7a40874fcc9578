import { countQueries } from '@sreda/database';

/** Fails when `fn` sends more than `budget` statements; the message lists them. Transaction control is not counted. */
export async function expectQueries<T>(budget: number, fn: () => Promise<T>): Promise<T> {
  const { result, statements } = await countQueries(fn);
  const counted = statements.filter((s) => !/^(START TRANSACTION|COMMIT|ROLLBACK|SET TRANSACTION)/i.test(s));
  if (counted.length > budget) throw new Error(`${counted.length} queries, budget ${budget}:\n${counted.join('\n')}`);
  return result;
}
