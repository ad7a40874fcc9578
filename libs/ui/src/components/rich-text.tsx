import type { RichText as RichTextValue } from '@sreda/contracts';
import DOMPurify from 'dompurify';
import { useMemo } from 'react';

const HTML = new Set(['html', 'moodle']);
// The server has sanitised the text already; a second filter costs little and holds when one of the two has a hole.
const clean = (html: string): string =>
  DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true, mathMl: true, svg: true },
    FORBID_TAGS: ['style', 'form'],
    FORBID_ATTR: ['style'],
  });

/** A text written by an author. `inline` sets it within a line, as in an answer. */
export function RichText({ value, inline }: { value: RichTextValue; inline?: boolean }) {
  const isHtml = HTML.has(value.format);
  const html = useMemo(() => (isHtml ? clean(value.text) : ''), [isHtml, value.text]);
  const className = inline ? 's-rich s-rich-inline' : 's-rich';
  return isHtml ? (
    // What a wide table or code moves sideways is moved by keys, too.
    <div
      className={className}
      tabIndex={!inline && /<(table|pre)\b/.test(html) ? 0 : undefined}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  ) : (
    <div className={className} data-plain="">
      {value.text}
    </div>
  );
}
