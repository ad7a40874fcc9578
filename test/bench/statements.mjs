// Statements of one request, as the product sent them.

const START = /^\s*(start transaction|begin)/i;
const SET = /^\s*set transaction/i;
const END = /^\s*(commit|rollback)/i;
const WRITE = /^\s*(insert|update|delete|with[\s\S]*\b(insert|update|delete)\b)/i;

/** Without the control of transactions, which is not a question to the data. */
export const countQueries = (statements) => statements.filter(({ text }) => !START.test(text) && !SET.test(text) && !END.test(text)).length;

const OPEN = 'savepoint sample';
// What was written is taken back, so that every repetition does the same work; the commit still has something to write to the disk.
const CLOSE = `rollback to savepoint sample; select pg_logical_emit_message(true, 'bench', ''); commit`;

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
