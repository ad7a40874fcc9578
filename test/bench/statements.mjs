// Statements of requests, as the product sent them.

const START = /^\s*(start transaction|begin)/i;
const SET = /^\s*set transaction/i;
const END = /^\s*(commit|rollback)/i;
const WRITE = /^\s*(insert|update|delete|with[\s\S]*\b(insert|update|delete)\b)/i;

/** Without the control of transactions, which is not a question to the data. */
export const countQueries = (statements) => statements.filter(({ text }) => !START.test(text) && !SET.test(text) && !END.test(text)).length;

const OPEN = 'savepoint sample';
const WRITE_SOMETHING = `select pg_logical_emit_message(true, 'bench', '')`;
// What was written is taken back, so that every repetition does the same work; the commit still has something to write to the disk.
const CLOSE = `rollback to savepoint sample; ${WRITE_SOMETHING}; commit`;
export const FLUSH = `begin; ${WRITE_SOMETHING}; commit`;

/**
 * Those of several requests that follow one another, each of which needs what the ones before it wrote: all in one transaction, which the last one takes
 * back. Where one was committed, and beside a write that was a transaction by itself, something else is written to the disk (`flush`, by another connection).
 */
export function following(requests) {
  let inTransaction = false;
  return requests.map((statements, i) => [
    ...(i === 0 ? [{ text: 'begin' }] : []),
    ...statements.map(({ name, text, values }) => {
      if (START.test(text)) inTransaction = true;
      if (START.test(text) || SET.test(text)) return { text: OPEN };
      if (!END.test(text)) return { name, text, values, flush: !inTransaction && WRITE.test(text) };
      inTransaction = false;
      return { flush: true };
    }),
    ...(i === requests.length - 1 ? [{ text: 'rollback' }] : []),
  ]);
}

/** The same statements in as many round trips, so that they can be sent again and again. A write outside a transaction gets one of its own. */
export function repeatable(statements) {
  let inTransaction = false;
  return statements.flatMap(({ name, text, values }, i) => {
    if (START.test(text)) {
      inTransaction = true;
      return [{ text: SET.test(statements[i + 1]?.text ?? '') ? text : `${text}; ${OPEN}` }];
    }
    if (SET.test(text)) return [{ text: `${text}; ${OPEN}` }];
    if (END.test(text)) {
      inTransaction = false;
      return [{ text: CLOSE }];
    }
    const plain = { name, text, values };
    return inTransaction || !WRITE.test(text) ? [plain] : [{ text: `begin; ${OPEN}` }, plain, { text: CLOSE }];
  });
}
