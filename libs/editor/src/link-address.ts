/** What a person types as an address, as a link takes it: `school.ru` is a site, `a@school.ru` a mailbox. null: it is none. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, href } = new URL(address);
  if (protocol === 'mailto:') return href;
  return (protocol === 'https:' || protocol === 'http:') && (hostname.includes('.') || hostname === 'localhost') ? href : null;
}
