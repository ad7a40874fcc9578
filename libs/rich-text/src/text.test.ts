import { describe, expect, it } from '@jest/globals';
import type { TextFormat } from '@sreda/contracts';
import fc from 'fast-check';
import { renderHtml, renderTexts } from './render.js';
import { cleanTexts, sanitiseHtml } from './sanitise.js';

const rendered = (text: string, format: TextFormat) => renderHtml(cleanTexts({ text, format }));

describe('texts of questions', () => {
  it.each(['html', 'moodle', 'markdown', 'plain'] as const)('%s runs no script', (format) => {
    const html = rendered(
      '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a><svg onload=alert(4)>',
      format,
    );
    expect(html).not.toMatch(/<script|<svg|<[^>]*\son\w+=|<[^>]*javascript:/i);
  });

  it('keeps what a lesson needs', () => {
    const html =
      '<p>H<sub>2</sub>O и <code>a &lt; b</code></p><table><tbody><tr><td colspan="2">1</td></tr></tbody></table><img src="files/a.png" alt="Схема" />';
    expect(rendered(html, 'html')).toBe(html);
  });

  it('leaves no white space of what it removes at the ends', () => {
    const clean = (text: string) => cleanTexts({ text, format: 'html' } as const).text;
    expect(clean('<!-- Word -->\n<p>a</p>\n<script>x()</script>\r\n')).toBe('<p>a</p>');
    expect(clean('\u00a0a\u00a0')).toBe('\u00a0a\u00a0');
  });

  it('takes pictures from the text itself, but no drawings that can run', () => {
    expect(sanitiseHtml('<img src="data:image/png;base64,AAAA" />')).toContain('data:image/png');
    expect(sanitiseHtml('<img src="data:image/svg+xml;base64,AAAA" />')).toBe('');
  });

  it('reads Moodle auto-format', () => {
    expect(rendered('Строка 1\nСтрока <b>2</b>, см. https://example.org/a?b=1.', 'moodle')).toBe(
      'Строка 1<br>\nСтрока <b>2</b>, см. <a href="https://example.org/a?b=1">https://example.org/a?b=1</a>.',
    );
    expect(rendered('<a href="https://example.org">https://example.org</a>', 'moodle')).toBe(
      '<a href="https://example.org">https://example.org</a>',
    );
  });

  it('reads plain text and markdown', () => {
    expect(rendered('a < b\n& c', 'plain')).toBe('a &lt; b<br>\n&amp; c');
    expect(rendered('**да**', 'markdown').trim()).toBe('<p><strong>да</strong></p>');
  });

  it('changes texts wherever they are, and nothing else', () => {
    const view = {
      text: { text: 'a\nb', format: 'moodle' },
      choices: [{ position: 0, text: { text: 'x', format: 'html' } }],
      answer: { text: 'a<b', fraction: 1 },
    };
    expect(renderTexts(view)).toEqual({
      text: { text: 'a<br>\nb', format: 'html' },
      choices: [{ position: 0, text: { text: 'x', format: 'html' } }],
      answer: { text: 'a<b', fraction: 1 },
    });
  });

  it('says where the files of a question are', () => {
    const picture = '<img src="files/%D1%80%D0%B8%D1%81%201.png" alt="" /><a href="https://example.org/files/a">a</a>';
    const addressOf = (path: string) => `/f?path=${encodeURIComponent(path)}&v=1`;
    expect(renderTexts({ text: picture, format: 'html', files: ['рис 1.png'] }, addressOf).text).toBe(
      `<img src="/f?path=${encodeURIComponent('рис 1.png')}&amp;v=1" alt="" /><a href="https://example.org/files/a">a</a>`,
    );
    expect(renderTexts({ text: '<img src="files/%E0%A4%A" />', format: 'html', files: ['x'] }, addressOf).text).toContain('files/%E0%A4%A');
    expect(renderTexts({ text: picture, format: 'html' }, addressOf).text).toBe(picture);
  });

  it('cleans once and for all', () => {
    fc.assert(fc.property(fc.string(), (text) => sanitiseHtml(sanitiseHtml(text)) === sanitiseHtml(text)));
  });

  it('takes what needs no cleaning as a parser would', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul>',
      '</ul>',
      '<li>',
      '</li>',
      '<br>',
      '<br/>',
      '<br />',
      '&nbsp;',
      '&laquo;',
      '<',
      '&',
      'слово ',
      '<a href="javascript:x">',
      '<script>',
    );
    const meaning = (html: string): string => sanitiseHtml(`<hr>${html}`);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const html = pieces.join('');
        // The rule makes the parser look at it in any case.
        expect(meaning(sanitiseHtml(html))).toBe(meaning(html));
      }),
      { numRuns: 2000 },
    );
  });
});
