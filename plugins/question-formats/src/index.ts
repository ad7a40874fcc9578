export { AikenFormat } from './aiken/aiken.format.js';
export { GiftFormat } from './gift/gift.format.js';
