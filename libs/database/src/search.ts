// Full-text search in Russian and English, as parts of SQL statements. PostgreSQL's configuration `russian` knows the forms of the words of both
// languages and skips tags and entities. What it does not know are texts that are HTML, and that people write the letter U+0451 or not, as they please.
import { PLANNED_BY_VALUES } from './prepared.js';

/** One letter for one letter: positions in the folded text are those in the text. What was typed as a sign is not read as a tag. */
const fold = (text: string): string => `translate(${text}, '\u0451\u0401<>', '\u0435\u0415  ')`;

const BLOCK = String.raw`</?(p|div|br|hr|h[1-6]|blockquote|pre|ul|ol|li|dl|dt|dd|table|caption|tr|td|th|figure|figcaption|img)\y[^>]*>`;
const FORMULAS = [String.raw`\\\(.*?\\\)`, String.raw`\\\[.*?\\\]`, String.raw`\$\$.*?\$\$`];
const SIGNS = [
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  // The last: what it makes is no entity.
  ['&amp;', '&'],
] as const;

/** SQL: what a person reads in sanitised HTML, in one line. A formula is a dot. Immutable, so a column can be generated from it. */
export function htmlText(html: string): string {
  const noFormulas = FORMULAS.reduce((sql, formula) => `regexp_replace(${sql}, '${formula}', '\u2026', 'g')`, html);
  const noTags = `regexp_replace(regexp_replace(${noFormulas}, '${BLOCK}', ' ', 'g'), '<[^>]*>|[\\x01-\\x08]', '', 'g')`;
  const words = SIGNS.reduce((sql, [entity, sign]) => `replace(${sql}, '${entity}', '${sign}')`, noTags);
  return `btrim(regexp_replace(${words}, '\\s+', ' ', 'g'))`;
}

/** SQL: the index of a text (`htmlText` of one in HTML). Immutable: `generated always as (…) stored`, with a GIN index on it. */
export const searchVector = (text: string, weight: 'A' | 'D' = 'D'): string => {
  const vector = `to_tsvector('russian', ${fold(text)})`;
  return weight === 'D' ? vector : `setweight(${vector}, '${weight}')`;
};

export interface SearchQuery {
  /** SQL: a tsquery that is true for what has all the words. */
  readonly all: string;
  /** SQL: one that is true for what has any of them: what an index finds where the words are spread over two columns. */
  readonly any: string;
  readonly parameters: readonly string[];
}

/** The end of what was typed may be the beginning of a word. One letter is the beginning of too many. */
const LAST_WORD = /^(.*?)([\p{L}\p{N}]{2,})[^\p{L}\p{N}]*$/su;
/** Signs and words that `websearch_to_tsquery` reads as an order: a phrase, what shall not be there, one or the other. */
const ORDERS = /"|(?:^|\s)(?:-|or(?=\s|$))/i;

const words = (parameter: string): string => `websearch_to_tsquery('russian', ${parameter})`;

/**
 * What a person typed as a query: words in any form, "phrases", -words that shall not be there; the last word may be unfinished. Any text is a query;
 * one without words finds nothing. Its parameters start at `$firstParameter`. They stand in the statement itself, and no plan of it
 * is kept, so that PostgreSQL plans for rare and common words differently.
 */
export function searchQuery(typed: string, firstParameter: number): SearchQuery {
  const text = typed.normalize('NFC').replaceAll('\u0451', '\u0435').replaceAll('\u0401', '\u0415').trim();
  const [, before = text, last = ''] = (ORDERS.test(text) ? null : LAST_WORD.exec(text)) ?? [];
  const [$before, $last] = [`$${firstParameter}::text`, `$${firstParameter + 1}::text`];
  // A last word that says nothing ("the") is taken for a beginning only when there is no other word.
  const joined = (others: string, operator: '&&' | '||'): string =>
    `(${PLANNED_BY_VALUES} case when ${$last} = '' then ${words($before)}
           when numnode(${words($last)}) = 0 and numnode(${words($before)}) > 0 then ${others}
           else ${others} ${operator} (${words($last)} || to_tsquery('simple', nullif(${$last}, '') || ':*')) end)`;
  return {
    all: joined(words($before), '&&'),
    any: joined(words(`regexp_replace(${$before}, '\\s+', ' or ', 'g')`), '||'),
    parameters: [before, last],
  };
}

/** Letters; a shorter text is its own excerpt. */
const SHORT = 250;

/**
 * SQL: columns `excerpt` and `marked` for `excerptOf`: the part of a text (`htmlText` of one in HTML) in which most words of the query stand. Costs a
 * reading of the whole text: only for the rows that are shown. `offset 0` keeps PostgreSQL from reading it once for each use.
 */
export const excerptColumns = (text: string, query: string): string => `
  select case when at > 0 then substr(said, at, char_length(bare)) else left(said, ${SHORT}) end as excerpt, case when at > 0 then marked else '' end as marked
    from (select ${text} as said offset 0) source
   cross join lateral (select ts_headline('russian', ${fold('said')}, ${query},
     E'StartSel="\\x02", StopSel="\\x03", ' ||
     case when char_length(said) <= ${SHORT} then 'HighlightAll=true' else 'MaxFragments=1, MaxWords=40, MinWords=20' end) as marked offset 0) headline
   cross join lateral (select translate(marked, E'\\x02\\x03', '') as bare offset 0) words
   cross join lateral (select strpos(${fold('said')}, bare) as at) place`;

/** A part of a text with the words that were found: `[from, to)` in UTF-16 units, in their order. Plain text, never HTML. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

export function excerptOf({ excerpt, marked }: { readonly excerpt: string; readonly marked: string }): Excerpt {
  const marks: { from: number; to: number }[] = [];
  let at = 0;
  for (const [index, piece] of marked.replaceAll('\u0003', '\u0002').split('\u0002').entries()) {
    if (index % 2 === 1) marks.push({ from: at, to: at + piece.length });
    at += piece.length;
  }
  return { text: excerpt, marks };
}
