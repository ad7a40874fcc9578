import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName } from './file-name.js';

describe('a file name', () => {
  it.each([
    ['Реферат по биологии.docx', 'Реферат по биологии.docx'],
    ['C:\\Users\\anna\\photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Egpj.exe', 'agpj.exe'],
    ['line\r\nSet-Cookie: x=1', 'lineSet-Cookie: x=1'],
    ['  two   spaces .txt ', 'two spaces .txt'],
    ['', 'file'],
    ['..', 'file'],
    ['folder/', 'file'],
  ])('%j becomes %j', (said, shown) => expect(cleanFileName(said)).toBe(shown));

  it('keeps the extension of a long one', () => {
    expect(cleanFileName(`${'я'.repeat(500)}.pdf`)).toBe(`${'я'.repeat(196)}.pdf`);
  });

  it('is one line of at most 200 characters, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (said) => {
        const name = cleanFileName(said);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/\r\n\0]/);
        expect(cleanFileName(name)).toBe(name);
      }),
    );
  });
});
