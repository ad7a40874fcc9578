import { LRUCache } from 'lru-cache';
import temml from 'temml';

/** A longer one is no formula, and costs more than a page. */
const MAX_LENGTH = 2_000;
/** The questions of a class's test come again and again; a formula takes a third of a millisecond. */
const made = new LRUCache<string, string>({ maxSize: 4_000_000, sizeCalculation: (mathMl, tex) => mathMl.length + tex.length });

const FORMULA = /\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$/gs;
const TAG = /(<[^>]*>)/;
/** What is quoted is shown as it is. */
const QUOTING = /^<(\/?)(?:code|pre|kbd|samp)\b/i;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
const unescapeHtml = (html: string): string =>
  html.replace(/&(?:(lt|gt|amp|quot|nbsp)|#(\d{1,6}));/g, (_, name: string | undefined, code: string | undefined) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
  );

/**
 * TeX in safe HTML as MathML, which browsers draw and screen readers read by themselves: `\(…\)` in the line, `\[…\]` and `$$…$$` on a line of
 * its own. A formula that is not right stays as its author typed it.
 */
export function renderFormulas(html: string): string {
  if (!html.includes('\\(') && !html.includes('\\[') && !html.includes('$$')) return html;
  let quoted = 0;
  return html
    .split(TAG)
    .map((part) => {
      const quoting = QUOTING.exec(part);
      if (quoting) quoted += quoting[1] ? -1 : 1;
      if (quoted > 0 || part.startsWith('<')) return part;
      return part.replace(FORMULA, (source, inline?: string, block?: string, dollars?: string) =>
        formula(source, inline ?? block ?? dollars ?? '', inline === undefined),
      );
    })
    .join('');
}

function formula(source: string, escaped: string, displayMode: boolean): string {
  const tex = unescapeHtml(escaped).trim();
  if (tex === '' || tex.length > MAX_LENGTH) return source;
  const key = `${displayMode ? '[' : '('}${tex}`;
  const known = made.get(key);
  if (known !== undefined) return known || source;
  const mathMl = toMathMl(tex, displayMode);
  made.set(key, mathMl ?? '');
  return mathMl ?? source;
}

function toMathMl(tex: string, displayMode: boolean): string | null {
  try {
    // Without trust TeX makes no links, pictures, classes or styles.
    return temml.renderToString(tex, { displayMode, throwOnError: true, trust: false });
  } catch {
    return null;
  }
}
