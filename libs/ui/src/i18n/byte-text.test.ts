import { expect, it } from '@jest/globals';
import { byteText } from './byte-text.js';

it.each([
  [0, '0 byte'],
  [1023, '1,023 byte'],
  [1536, '1.5 kB'],
  [5 * 1024 ** 2, '5 MB'],
  [2 * 1024 ** 5, '2,048 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(byteText(bytes, 'en')).toBe(text);
});
