import type { QuestionFormat } from '@sreda/plugin-sdk';
import { Injectable } from '@nestjs/common';
import { decodeHead } from '../text/encoding.js';
import { exportGift } from './export.js';
import { importGift } from './import.js';
import { indexOfControl, trimAscii } from './syntax.js';

/** GIFT, the text format that teachers write questions in by hand; see https://docs.moodle.org/401/en/GIFT_format */
@Injectable()
export class GiftFormat implements QuestionFormat {
  readonly extensions = ['.gift', '.txt'];
  readonly import = importGift;
  readonly export = exportGift;

  detect(head: Uint8Array): number {
    const text = decodeHead(head);
    if (text.includes('\0') || trimAscii(text).startsWith('<')) return 0;
    const open = indexOfControl(text, '{');
    const hasAnswers = open >= 0 && indexOfControl(text.slice(open), '}') > 0;
    const hasSigns = /^(?:::|\/\/|\$CATEGORY:)/m.test(text);
    if (hasAnswers) return hasSigns ? 0.95 : 0.8;
    return hasSigns ? 0.5 : 0;
  }
}
