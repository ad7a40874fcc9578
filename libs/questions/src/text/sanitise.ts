import type { RichText } from '@sreda/contracts';
import sanitizeHtml from 'sanitize-html';
import { mapRichTexts } from './rich-text.js';

const IMAGE_DATA = /^data:image\/(png|jpeg|gif|webp);base64,/i;

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
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && /^data:/i.test(attribs.src ?? '') && !IMAGE_DATA.test(attribs.src ?? ''),
};

/** Text without a mark of HTML in it needs no parser: most answers of most banks. */
export const sanitiseHtml = (html: string): string => (/[<&>]/.test(html) ? sanitizeHtml(html, options) : html);

/** Markdown is cleaned when it is rendered, for its HTML exists only then; plain text is not HTML at all. */
const cleanText = (text: RichText): RichText =>
  text.format === 'html' || text.format === 'moodle' ? { ...text, text: sanitiseHtml(text.text) } : text;

/** What every definition goes through before it is stored, whoever wrote it. Cleaning twice changes nothing more. */
export const cleanDefinition = <T>(definition: T): T => mapRichTexts(definition, cleanText);
