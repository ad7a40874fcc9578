/**
 * What comes from Word, Google Docs and web pages, with only what it means kept: bold, lists, headings, tables, links. Everything the schema of
 * the editor does not know is dropped by the editor itself; here is what it would misread.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('style, script, meta, link, title, xml, o\\:p')) element.remove();
  for (const bold of page.querySelectorAll<HTMLElement>('b[id^="docs-internal-guid"]')) unwrap(bold);
  // Before the styles go: Word says with them what is a list.
  wordLists(page);
  for (const element of page.querySelectorAll<HTMLElement>('span[style], font[style]')) nameStyle(element);
  for (const anchor of page.querySelectorAll('a:not([href]), a[href^="#"]')) unwrap(anchor);
  return page.body.innerHTML;
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Word and Google Docs say with styles what HTML has elements for. */
function nameStyle(element: HTMLElement): void {
  const { fontWeight, fontStyle, verticalAlign, textDecoration } = element.style;
  const names = [
    ...(fontWeight === 'bold' || Number(fontWeight) >= 600 ? ['strong'] : []),
    ...(fontStyle === 'italic' ? ['em'] : []),
    ...(verticalAlign === 'super' ? ['sup'] : []),
    ...(verticalAlign === 'sub' ? ['sub'] : []),
    ...(textDecoration.includes('line-through') ? ['s'] : []),
  ];
  // A link is underlined everywhere; that is no emphasis of the author.
  if (textDecoration.includes('underline') && !element.closest('a') && !element.querySelector('a')) names.push('u');
  for (const name of names) {
    const inner = element.ownerDocument.createElement(name);
    inner.append(...element.childNodes);
    element.append(inner);
  }
  element.removeAttribute('style');
}

const MARKER = /^\s*(?:[·•▪§oØ\u2022\u25AA\u25CF\uF0A7\uF0B7-]|(\d+|[a-zа-я]|[ivx]+)[.)])\s+/i;

/** Word writes a list as paragraphs of a class, with their signs as text and their depth in a style. */
function wordLists(page: Document): void {
  const isItem = (node: Element | null): node is HTMLElement =>
    node !== null && (/\bMsoListParagraph/.test(node.className) || /mso-list:/i.test(node.getAttribute('style') ?? ''));
  for (const first of [...page.querySelectorAll('p')]) {
    if (!first.isConnected || !isItem(first)) continue;
    const items: HTMLElement[] = [];
    for (let at: Element | null = first; isItem(at); at = at.nextElementSibling) items.push(at);
    first.before(listOf(page, items));
    for (const item of items) item.remove();
  }
}

function listOf(page: Document, items: readonly HTMLElement[]): HTMLElement {
  const depthOf = (item: HTMLElement): number => Number(/level(\d)/.exec(item.getAttribute('style') ?? '')?.[1] ?? 1);
  const open: { depth: number; list: HTMLElement }[] = [];
  for (const item of items) {
    const depth = depthOf(item);
    const ordered = MARKER.exec(item.textContent)?.[1] !== undefined;
    while ((open.at(-1)?.depth ?? 0) > depth && open.length > 1) open.pop();
    if ((open.at(-1)?.depth ?? 0) < depth) {
      const list = page.createElement(ordered ? 'ol' : 'ul');
      open.at(-1)?.list.lastElementChild?.append(list);
      open.push({ depth, list });
    }
    const entry = page.createElement('li');
    withoutMarker(item);
    entry.append(...item.childNodes);
    open.at(-1)?.list.append(entry);
  }
  return open[0]?.list ?? page.createElement('ul');
}

function withoutMarker(item: HTMLElement): void {
  const ignored = [...item.querySelectorAll<HTMLElement>('span')].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  for (const span of ignored) span.remove();
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  if (text && ignored.length === 0) text.nodeValue = (text.nodeValue ?? '').replace(MARKER, '');
}
