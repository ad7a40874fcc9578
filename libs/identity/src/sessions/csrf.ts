import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
export const isUnsafe = (method: string): boolean => !SAFE.has(method);

/** Derived from the session's token, so it changes with it and needs no storage; it tells nothing about the token. */
export const csrfTokenOf = (sessionToken: string): string => createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');

export function isCsrfToken(given: unknown, sessionToken: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(csrfTokenOf(sessionToken))];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Whether a browser says that another site made it send this request. `hosts` are the names under which this server is reached. A client that
 * says neither is no browser.
 */
export function isFromOtherSite(headers: IncomingHttpHeaders, hosts: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}
