import type { RichText } from '@sreda/contracts';
import sanitizeHtml from 'sanitize-html';
import { mapRichTexts } from './map-texts.js';

const IMAGE_DATA = /^data:image\/(png|jpeg|gif|webp);base64,/i;

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// Nothing that runs, loads from elsewhere without being clicked, or lays itself over the page: no scripts, frames, forms, styles, classes or ids.
const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'div', 'span', 'br', 'hr', 'wbr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'kbd', 'samp', 'var'],
    ...[
      'b',
      'strong',
      'i',
      'em',
      'u',
      's',
      'del',
      'ins',
      'mark',
      'small',
      'sub',
      'sup',
      'abbr',
      'cite',
      'dfn',
      'q',
      'bdi',
      'bdo',
      'ruby',
      'rt',
      'rp',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'img', 'figure', 'figcaption', 'audio', 'video', 'source'],
  ],
  allowedAttributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href'],
    span: ['data-person'],
    img: ['src', 'alt', 'width', 'height'],
    audio: ['src', 'controls'],
    video: ['src', 'controls', 'width', 'height'],
    source: ['src', 'type'],
    ol: ['start', 'type', 'reversed'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    col: ['span'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowProtocolRelative: false,
  // An id alone: what it is called is put in for the reader.
  transformTags: {
    span: (tagName, { 'data-person': person, ...attribs }) => ({
      tagName,
      attribs: person !== undefined && PERSON.test(person) ? { ...attribs, 'data-person': person } : attribs,
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && /^data:/i.test(attribs.src ?? '') && !IMAGE_DATA.test(attribs.src ?? ''),
};

/** Most texts of most banks need no parser: words, or words in a few tags that are closed as they were opened. */
export const sanitiseHtml = (html: string): string => (isPlainMarkup(html) ? html : sanitizeHtml(html, options));

const PIECE = /<(\/?)(p|div|b|strong|i|em|u|s|sub|sup|ul|ol|li|br|code|pre)( ?\/?)>|&(?:[a-z]{2,8}|#\d{1,5});|[^<>&]+/gy;

function isPlainMarkup(html: string): boolean {
  const open: string[] = [];
  let at = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(html); piece; piece = PIECE.exec(html)) {
    at = PIECE.lastIndex;
    const [, closes, tag, closesItself] = piece;
    if (tag === undefined) continue;
    if (tag === 'br') {
      if (closes) return false;
    } else if (closesItself) {
      return false;
    } else if (closes) {
      if (open.pop() !== tag) return false;
    } else {
      // A paragraph ends where another block begins; only a parser knows all such rules.
      if (BLOCKS.has(tag) && open.includes('p')) return false;
      open.push(tag);
    }
  }
  return at === html.length && open.length === 0;
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'pre']);

/** Markdown is cleaned when it is rendered, for its HTML exists only then; plain text is not HTML at all. */
const cleanText = (text: RichText): RichText =>
  text.format === 'html' || text.format === 'moodle' ? { ...text, text: trimmed(sanitiseHtml(text.text)) } : text;

/** What stood at the ends and was not clean has left its white space; a no-break space is text. A loop: an expression for the end would be quadratic. */
function trimmed(html: string): string {
  let [from, to] = [0, html.length];
  while (from < to && ' \t\r\n'.includes(html.charAt(from))) from++;
  while (to > from && ' \t\r\n'.includes(html.charAt(to - 1))) to--;
  return html.slice(from, to);
}

/** What every definition goes through before it is stored, whoever wrote it. Cleaning twice changes nothing more. */
export const cleanTexts = <T>(definition: T): T => mapRichTexts(definition, cleanText);
