import { describe, expect, it } from '@jest/globals';
import { editableTexts } from '@sreda/rich-text';
import fc from 'fast-check';
import { fileAddress } from './file-address.js';
import { filesNamed, storedTexts } from './stored-texts.js';

const QUESTION = '01912345-89ab-7cde-8123-456789abcdef';
const UPLOAD = '01912345-89ab-7cde-8123-456789abcd00';
const none = new Map<string, string>();

describe('texts on their way into a bank', () => {
  it('name the files of the question by their paths', () => {
    const text = `<p><img src="${fileAddress(QUESTION, 'рис 1.png')}" alt="" /><img src="/api/v1/files/files/${UPLOAD}" alt="" /></p>`;
    const stored = storedTexts({ text: { text, format: 'html' } }, QUESTION, new Map([[UPLOAD, 'схема/2.png']]));
    expect(stored.text).toEqual({
      text: '<p><img src="files/%D1%80%D0%B8%D1%81%201.png" alt="" /><img src="files/%D1%81%D1%85%D0%B5%D0%BC%D0%B0/2.png" alt="" /></p>',
      format: 'html',
      files: ['рис 1.png', 'схема/2.png'],
    });
    expect([...filesNamed(stored)]).toEqual(['рис 1.png', 'схема/2.png']);
  });

  it('leave other addresses alone, and files of other questions', () => {
    const text = `<a href="https://example.org/files/a">x</a><img src="${fileAddress(UPLOAD, 'a.png')}" alt="" /><img src="files/%E0%A4%A" alt="" />`;
    expect(storedTexts({ text, format: 'html' }, QUESTION, none)).toEqual({ text, format: 'html' });
  });

  it('come back from an editor as they went there', () => {
    const path = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((s) => !/["\\]/.test(s) && !s.split('/').some((part) => ['', '.', '..'].includes(part)));
    fc.assert(
      fc.property(path, (name) => {
        const url = name.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27');
        const stored = { text: `<img src="files/${url}" alt="" />`, format: 'html' as const, files: [name] };
        const edited = editableTexts(stored, (file) => fileAddress(QUESTION, file));
        expect(storedTexts(edited, QUESTION, none)).toEqual(stored);
      }),
    );
  });
});
