import type { Installation } from './installation.js';

export interface CommandContext {
  readonly installation: Installation;
  readonly locale: 'ru' | 'en';
  /** What the command is asked for; goes to stdout. */
  readonly out: (line: string) => void;
}

export interface CommandModule {
  /** Resolves with the exit code, nothing for success. Throws UsageError or an error of the product with one line for a person. */
  run(args: readonly string[], context: CommandContext): Promise<number | void>;
}

export interface Command {
  /** One or two words, e.g. `plugin new`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: { readonly ru: string; readonly en: string };
  /** Loaded only when the command runs: most of them need far more than the table of commands. */
  readonly load: () => Promise<CommandModule>;
}

/** The command was called in a wrong way. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
