export { GiftFormat } from './gift/gift.format.js';
