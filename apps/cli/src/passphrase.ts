import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.js';

/** From SREDA_BACKUP_PASSPHRASE, so that a schedule can use it, else asked for without showing it. */
export async function readPassphrase(prompt: string): Promise<string> {
  const given = process.env.SREDA_BACKUP_PASSPHRASE;
  if (given) return given;
  if (!process.stdin.isTTY) throw new UsageError('Set SREDA_BACKUP_PASSPHRASE or run this in a terminal.');
  process.stderr.write(prompt);
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: hidden, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
