import { describe, expect, it } from '@jest/globals';
import { isShown, mediaTypeOf } from './media-type.js';

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex');

describe('the type of a file', () => {
  it.each([
    ['a picture', png, 'image/png'],
    ['a document', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['Russian text', Buffer.from('Ёлка\n'), 'text/plain'],
    ['a character cut in two', Buffer.from('Ёлка').subarray(0, 7), 'text/plain'],
    ['nothing', Buffer.alloc(0), 'text/plain'],
    ['a page with script', Buffer.from('<html><script>alert(1)</script>'), 'text/plain'],
    [
      'a drawing with script',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'text/plain',
    ],
    ['bytes', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
    ['Windows-1251', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'application/octet-stream'],
  ])('%s', async (_, head, type) => expect(await mediaTypeOf(head)).toBe(type));

  it('is shown in the browser only where it cannot run script', () => {
    expect(['image/png', 'application/pdf', 'video/mp4'].every(isShown)).toBe(true);
    expect(['text/html', 'text/plain', 'image/svg+xml', 'application/xml', 'application/octet-stream'].some(isShown)).toBe(false);
  });
});
