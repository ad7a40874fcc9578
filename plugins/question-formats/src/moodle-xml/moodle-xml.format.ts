import type { QuestionFormat } from '@sreda/plugin-sdk';
import { decodeHead } from '../text/encoding.js';
import { exportMoodleXml } from './export.js';
import { importMoodleXml } from './import.js';

/** Moodle's own exchange format: https://docs.moodle.org/401/en/Moodle_XML_format */
export class MoodleXmlFormat implements QuestionFormat {
  readonly extensions = ['.xml'];

  detect(head: Uint8Array): number {
    const text = decodeHead(head);
    if (!/^\s*</.test(text)) return 0;
    return /<quiz[\s>]/.test(text) ? 0.95 : 0;
  }

  import(...args: Parameters<NonNullable<QuestionFormat['import']>>): Promise<void> {
    return importMoodleXml(...args);
  }

  export(...args: Parameters<NonNullable<QuestionFormat['export']>>): AsyncIterable<Uint8Array> {
    return exportMoodleXml(...args);
  }
}
