import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** SQLSTATE classes and codes, and codes of the operating system, of a server that is not there or is going or coming. */
const AWAY = /^(?:08\w{3}|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What pg says without a code, when the connection was lost under a statement or before it. */
const LOST =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

/** Whether a failed statement says that there was no database to ask. What it has done nobody knows; it may be asked again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // TypeORM has given up the connection between two statements of a transaction. Our own transactions that have ended say so themselves.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // A socket that is not there, and not any file.
  if (code === 'ENOENT') return syscall === 'connect';
  return code === undefined ? LOST.test(error.message) : AWAY.test(code);
}
