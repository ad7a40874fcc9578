import type { I18nMessage } from '@sreda/plugin-sdk';
import type { Fate } from './import-plan.js';

export interface ImportProblem {
  /** From 1. */
  readonly line: number;
  readonly name: string | null;
  /** As the file names it. */
  readonly type: string | null;
  /** `error`: the question was not imported; `warning`: it was, but not all of it. */
  readonly severity: 'error' | 'warning';
  readonly reason: I18nMessage;
  /** What stands in the file, so that nothing is lost. */
  readonly source?: { readonly format: string; readonly text: string };
}

export interface ImportReport {
  /** Key of the format; null: no format knows the file. */
  readonly format: string | null;
  /** false: the file as a whole could not be read, and the one problem says why. */
  readonly readable: boolean;
  /** Questions in the file, with those that could not be imported. */
  readonly found: number;
  /** Those that are in the bank now: new, changed and unchanged ones. In a dry run: that would be. */
  readonly imported: number;
  /** How often the file names a category. */
  readonly categories: number;
  /** Found questions by the key of their type; by the file's name of it where there is no such type here. */
  readonly byType: Readonly<Record<string, number>>;
  /** Found questions by what the file's format calls their type. */
  readonly byWrittenType: Readonly<Record<string, number>>;
  readonly problems: readonly ImportProblem[];
}

/** What an import did to the bank; in a dry run, what it would do. */
export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Each question that was imported, in the order of the file; those that were not are problems. */
  readonly questions: readonly { readonly line: number; readonly name: string; readonly type: string; readonly fate: Fate }[];
}
