/** In characters: as much as says which post it is. */
const EXCERPT = 120;

/** The beginning of what a post says, without formatting. */
export function excerptOf(html: string): string {
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}
