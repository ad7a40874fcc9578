/** What Moodle's XML calls the values of settings. */
import type { EssayDefinition, NumericalUnits, TextFormat } from '@sreda/contracts';

export const TEXT_FORMATS: Readonly<Record<TextFormat, string>> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain_text',
  moodle: 'moodle_auto_format',
};

export const RESPONSE_FORMATS: Readonly<Record<string, EssayDefinition['responseFormat']>> = {
  editor: 'editor',
  plain: 'plain',
  monospaced: 'monospaced',
  noinline: 'none',
};

/** An editor that takes pictures. */
export const EDITOR_WITH_FILES = 'editorfilepicker';
/** As many as one likes. */
export const ANY_NUMBER = '-1';

export const UNIT_ENTRIES: Readonly<Record<string, NumericalUnits['entry']>> = { 0: 'typed', 1: 'radio', 2: 'select' };
/** The units are only there for the author. */
export const UNITS_NOT_SHOWN = '3';
export const UNIT_GRADINGS: Readonly<Record<string, NumericalUnits['grading']>> = { 0: 'none', 1: 'shareOfAnswer', 2: 'shareOfQuestion' };
