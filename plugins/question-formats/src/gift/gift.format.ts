import type { QuestionFormat } from '@sreda/plugin-sdk';
import { decodeHead } from '../text/encoding.js';
import { exportGift } from './export.js';
import { importGift } from './import.js';
import { trimAscii } from '../text/white-space.js';
import { indexOfControl } from './syntax.js';

/** GIFT, the text format in which teachers write questions by hand: https://docs.moodle.org/401/en/GIFT_format */
export class GiftFormat implements QuestionFormat {
  readonly extensions = ['.gift', '.txt'];

  /** Braces with answers make it likely, titles, comments and categories at the beginning of a line confirm it. */
  detect(head: Uint8Array): number {
    const text = decodeHead(head);
    if (text.includes('\0') || trimAscii(text).startsWith('<')) return 0;
    const open = indexOfControl(text, '{');
    const hasAnswers = open >= 0 && indexOfControl(text.slice(open), '}') > 0;
    const hasSigns = /^(?:::|\/\/|\$CATEGORY:)/m.test(text);
    if (hasAnswers) return hasSigns ? 0.95 : 0.8;
    return hasSigns ? 0.5 : 0;
  }

  import(...args: Parameters<NonNullable<QuestionFormat['import']>>): Promise<void> {
    return importGift(...args);
  }

  export(...args: Parameters<NonNullable<QuestionFormat['export']>>): AsyncIterable<Uint8Array> {
    return exportGift(...args);
  }
}
