import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toEditorHtml, toStoredHtml } from './formula-html.js';

describe('formulas between the text and the editor', () => {
  it('are elements in the editor', () => {
    expect(toEditorHtml('<p>Если \\(x &lt; 2\\), то \\[y^2\\] и $$z$$</p>')).toBe(
      '<p>Если <span data-tex="x &lt; 2"></span>, то <span data-tex="y^2" data-display=""></span> и <span data-tex="z" data-display=""></span></p>',
    );
  });

  it.each(['стоит 5$ или 6$', '<code>\\(x\\)</code>', '<pre>$$x$$</pre>', '<a href="https://example.org/\\(x\\)">y</a>', '\\(x'])(
    'leave %s as it is',
    (html) => expect(toEditorHtml(html)).toBe(html),
  );

  it('are stored as TeX however the browser writes attributes', () => {
    const stored = '<p>\\(a &lt; b &amp; "c"\\)</p>';
    expect(toStoredHtml('<p><span data-tex="a < b &amp; &quot;c&quot;"></span></p>')).toBe(stored);
    expect(toStoredHtml('<p><span data-tex="a &lt; b &amp; &quot;c&quot;"></span></p>')).toBe(stored);
  });

  it('come back as they were', () => {
    const tex = fc.stringMatching(/^[a-z0-9^_{}+=" ]{0,12}[a-z0-9]$/).map((s) => s.trim());
    const piece = fc.oneof(
      fc.constantFrom('слово ', '<b>жирно</b>', '<code>\\(x\\)</code>', '&lt;', '&amp;'),
      tex.map((s) => `\\(${s}\\)`),
      tex.map((s) => `\\[${s} &lt; 1\\]`),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = `<p>${pieces.join('')}</p>`;
        expect(toStoredHtml(toEditorHtml(html))).toBe(html);
      }),
    );
  });
});
