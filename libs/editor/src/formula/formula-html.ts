/**
 * Formulas between the two forms of a text: TeX among the words, as it is stored and as the server draws it, and elements, as the editor
 * handles them. Pure text work, so that it needs no browser.
 */

// The same places in which the server finds formulas (libs/rich-text, formulas.ts).
const FORMULA = /\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$/gs;
const TAG = /(<[^>]*>)/;
const QUOTING = /^<(\/?)(?:code|pre|kbd|samp)\b/i;

/** Stored HTML as the editor reads it: each formula an element with its TeX. */
export function toEditorHtml(html: string): string {
  let quoted = 0;
  return html
    .split(TAG)
    .map((part) => {
      const quoting = QUOTING.exec(part);
      if (quoting) quoted += quoting[1] ? -1 : 1;
      if (quoted > 0 || part.startsWith('<')) return part;
      return part.replace(FORMULA, (_, inline?: string, block?: string, dollars?: string) => {
        const tex = (inline ?? block ?? dollars ?? '').trim().replaceAll('"', '&quot;');
        return `<span data-tex="${tex}"${inline === undefined ? ' data-display=""' : ''}></span>`;
      });
    })
    .join('');
}

const ELEMENT = /<span data-tex="([^"]*)"( data-display="[^"]*")?><\/span>/g;

/** The editor's HTML as it is stored. */
export const toStoredHtml = (html: string): string =>
  html.replace(ELEMENT, (_, attribute: string, display: string | undefined) => {
    // In an attribute these signs may stand as they are, and a quotation mark may not; in a text it is the other way round.
    const tex = attribute.replaceAll('&quot;', '"').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return display === undefined ? `\\(${tex}\\)` : `\\[${tex}\\]`;
  });
