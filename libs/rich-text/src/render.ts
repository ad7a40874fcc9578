import type { RichText } from '@sreda/contracts';
import { Marked } from 'marked';
import { renderFormulas } from './formulas.js';
import { mapRichTexts } from './map-texts.js';
import { sanitiseHtml } from './sanitise.js';

const markdown = new Marked({ gfm: true, async: false });

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const breakLines = (html: string): string => html.replace(/\r?\n/g, '<br>\n');

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** Moodle's auto-format: line breaks count, addresses become links, HTML stays. White space between tags is layout of the source. */
function autoFormat(html: string): string {
  let insideLink = false;
  return html
    .replace(/>\s+</g, '><')
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) {
        if (/^<\/?a[\s>]/i.test(part)) insideLink = !part.startsWith('</');
        return part;
      }
      return breakLines(insideLink ? part : part.replace(ADDRESS, (address) => `<a href="${address}">${address}</a>`));
    })
    .join('');
}

/** Safe HTML of a stored text (`cleanTexts` has cleaned it), its formulas drawn. */
export const renderHtml = (text: RichText): string => renderFormulas(safeHtml(text));

/** By the text itself, so for as long as whoever keeps the text: the definition of a question is shown to a whole class. */
const rendered = new WeakMap<RichText, RichText>();

function render(text: RichText): RichText {
  const known = rendered.get(text);
  if (known) return known;
  const drawn: RichText = { ...text, text: renderHtml(text), format: 'html' };
  rendered.set(text, drawn);
  return drawn;
}

/** The same with its formulas as TeX: what an editor takes. */
export function safeHtml({ text, format }: RichText): string {
  switch (format) {
    case 'html':
      return text;
    case 'plain':
      return breakLines(escapeHtml(text));
    case 'moodle':
      return autoFormat(text.trim());
    case 'markdown':
      return sanitiseHtml(markdown.parse(text) as string);
  }
}

/**
 * The same JSON with every text as HTML: views and reviews on their way to a browser. `addressOf`: where the reader gets a file of the question
 * by its path; without it, pictures stay without one.
 */
export const renderTexts = <T>(value: T, addressOf?: (path: string) => string): T =>
  mapRichTexts(value, (text) => {
    const drawn = render(text);
    return addressOf && text.files ? { ...drawn, text: withAddresses(drawn.text, addressOf) } : drawn;
  });

/**
 * The same JSON with every text as the HTML that an editor takes: formulas stay TeX, and `addressOf` says where the author sees a file. What its
 * author wrote in another format becomes HTML for good when it is saved.
 */
export const editableTexts = <T>(value: T, addressOf: (path: string) => string): T =>
  mapRichTexts(value, (text) => ({ ...text, text: withAddresses(safeHtml(text), addressOf), format: 'html' }));

/** As `RichText` names its files in a text. */
const FILE = /\b(src|href)="files\/([^"]+)"/g;

const withAddresses = (html: string, addressOf: (path: string) => string): string =>
  html.replace(FILE, (whole, attribute: string, url: string) => {
    try {
      return `${attribute}="${escapeHtml(addressOf(decodeURIComponent(url)))}"`;
    } catch {
      return whole;
    }
  });

/** Words only, for search and for names. */
export const plainText = ({ text, format }: RichText): string =>
  (format === 'plain' ? text : text.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ')).replace(/\s+/g, ' ').trim();
