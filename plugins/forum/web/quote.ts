/** The longest that is quoted, in characters: what is answered, not all of it again. */
const MOST = 600;

/** A quotation as the editor has it: what is selected within the post, or else its text. */
export function quoteOf(post: HTMLElement): string {
  const selection = getSelection();
  const within = selection !== null && !selection.isCollapsed && post.contains(selection.anchorNode) && post.contains(selection.focusNode);
  const text = (within ? selection.toString() : post.innerText).trim();
  const short = text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text;
  const quote = document.createElement('blockquote');
  for (const line of short.split(/\n+/)) quote.append(Object.assign(document.createElement('p'), { textContent: line }));
  return `${quote.outerHTML}<p></p>`;
}
