import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderFormulas } from './formulas.js';

describe('formulas', () => {
  it('become MathML in the line and on a line of their own', () => {
    expect(renderFormulas('<p>Если \\(x^2 = 4\\), то…</p>')).toMatch(/^<p>Если <math[^>]*>.*<msup>.*<\/math>, то…<\/p>$/s);
    expect(renderFormulas('\\[\\frac{1}{2}\\]')).toMatch(/^<math display="block"[^>]*>.*<mfrac>/s);
    expect(renderFormulas('$$\\sqrt{2}$$ и $$\\pi$$').match(/<math display="block"/g)).toHaveLength(2);
  });

  it('are read after the escapes of HTML', () => {
    expect(renderFormulas('\\(a &lt; b &amp;&nbsp;c\\)')).toContain('&lt;');
    expect(renderFormulas('\\(\\text{путь } &gt; 0\\)')).toMatch(/путь/);
  });

  it.each([
    ['a price', 'стоит 5$ или 6$'],
    ['code', '<code>\\(x\\)</code> <pre>$$y$$</pre>'],
    ['an address', '<a href="https://example.org/$$a$$">x</a>'],
    ['broken TeX', '\\(\\frac{1}\\)'],
    ['an unknown command', '\\(\\nosuchcommand\\)'],
    ['nothing', '\\( \\)'],
    ['no end', '\\(x'],
    ['something endless', `\\(${'{'.repeat(1500)}x${'}'.repeat(1500)}\\)`],
  ])('leave %s as it is', (_, html) => expect(renderFormulas(html)).toBe(html));

  it('stop at a macro that grows without end', () => {
    const bomb = '\\(\\def\\a{\\a\\a}\\a\\)';
    expect(renderFormulas(bomb)).toBe(bomb);
  });

  it('run nothing', () => {
    const html = renderFormulas(
      '\\(\\href{javascript:alert(1)}{x}\\) \\(\\class{a}{x}\\) \\(\\text{&lt;img src=x onerror=alert(1)&gt;}\\) \\(\\includegraphics{https://example.org/a.png}\\)',
    );
    expect(html).not.toMatch(/<img|<a[\s>]|<[^>]*(?:javascript:|onerror=)/i);
  });

  it('are the same at every time, whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('\\(x\\)', '\\[y^2\\]', '$$\\frac{a}{b}$$'),
        fc.string().map((s) => s.replace(/[\\$<>&]/g, '')),
        (tex, around) => {
          expect(renderFormulas(`${around}${tex}${around}`)).toBe(`${around}${renderFormulas(tex)}${around}`);
        },
      ),
    );
  });
});
