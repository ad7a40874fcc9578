export { AikenFormat } from './aiken/aiken.format.js';
export { GiftFormat } from './gift/gift.format.js';
export { MoodleXmlFormat } from './moodle-xml/moodle-xml.format.js';
