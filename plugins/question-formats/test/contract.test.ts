import { readFileSync } from 'node:fs';
import { describeQuestionFormat } from '@sreda/testing/question-format';
import { AikenFormat } from '../src/aiken/aiken.format.js';
import { GiftFormat } from '../src/gift/gift.format.js';
import { MoodleXmlFormat } from '../src/moodle-xml/moodle-xml.format.js';

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

describeQuestionFormat('Aiken', new AikenFormat(), {
  package: 'question-formats',
  samples: { 'two questions': 'Столица России?\nA) Москва\nB) Тверь\nANSWER: A\n\nСколько будет\nдва и два?\nA. 3\nB. 4\nANSWER: B\n' },
});
describeQuestionFormat('GIFT', new GiftFormat(), {
  package: 'question-formats',
  samples: { 'in Russian': fixture('russian.gift'), 'without a name': 'Байт — это 8 бит.{T}\r\n\r\nСколько будет 2 + 2? {=4 =четыре}\r\n' },
});
const unknownType = /<question type="cloze">[\s\S]*?<\/question>/;
describeQuestionFormat('Moodle XML', new MoodleXmlFormat(), {
  package: 'question-formats',
  samples: { 'in Russian': fixture('russian.xml').replace(unknownType, '') },
});
