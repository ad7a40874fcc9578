import type { QuestionFormat } from '@sreda/plugin-sdk';
import { decodeHead } from '../text/encoding.js';
import { exportAiken } from './export.js';
import { importAiken } from './import.js';

/** Aiken, a text format for questions with one right choice: https://docs.moodle.org/401/en/Aiken_format */
export class AikenFormat implements QuestionFormat {
  readonly extensions = ['.txt'];

  detect(head: Uint8Array): number {
    const text = decodeHead(head);
    if (text.includes('\0') || text.trimStart().startsWith('<')) return 0;
    return /^\s*ANSWER:/im.test(text) && /^\s*[A-Z][).]/m.test(text) ? 0.9 : 0;
  }

  import(...args: Parameters<NonNullable<QuestionFormat['import']>>): Promise<void> {
    return importAiken(...args);
  }

  export(...args: Parameters<NonNullable<QuestionFormat['export']>>): AsyncIterable<Uint8Array> {
    return exportAiken(...args);
  }
}
