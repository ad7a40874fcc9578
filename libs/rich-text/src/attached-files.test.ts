import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachedFiles, fileUrl, withCopies } from './attached-files.js';
import { sanitiseHtml } from './sanitise.js';

const A = '01912345-89ab-7cde-8123-456789abcdef';
const B = '01912345-89ab-7cde-8123-456789abcd00';
const picture = (id: string): string => `<p>Схема <img src="${fileUrl(id)}" alt="Схема" /></p>`;

describe('files of a text', () => {
  it('are those that it shows or links, each once and in order', () => {
    const html = sanitiseHtml(`${picture(B)}${picture(A)}<a href="${fileUrl(B)}">скачать</a>`);
    expect(attachedFiles(html)).toEqual([B, A]);
  });

  it.each([
    ['words', `<p>${fileUrl(A)}</p>`],
    ['another site', `<img src="https://example.org${fileUrl(A)}" alt="" />`],
    ['another address', '<img src="/api/v1/files/files/me" alt="" />'],
    ['a longer address', `<img src="${fileUrl(A)}/x" alt="" />`],
  ])('are not in %s', (_, html) => expect(attachedFiles(html)).toEqual([]));

  it('become their copies, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(picture(A), picture(B), '<p>слово</p>')), (pieces) => {
        const html = pieces.join('');
        const copies = new Map([
          [A, B],
          [B, A],
        ]);
        const copied = withCopies(html, copies);
        expect(attachedFiles(copied)).toEqual(attachedFiles(html).map((id) => copies.get(id)));
        expect(withCopies(copied, copies)).toBe(html);
      }),
    );
  });
});
