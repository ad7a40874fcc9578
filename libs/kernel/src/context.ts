import { randomUUID } from 'node:crypto';
import type { Actor, Locale, RequestContext } from '@sreda/plugin-sdk';

const NEVER = new AbortController().signal;

/** 48 random bits: Node draws UUIDs in stock, other random bytes one by one. */
export const newRequestId = (): string => randomUUID().slice(-12);

/** A context from its parts; what is left out is the product itself at the site. */
export function createContext(
  parts: {
    actor?: Actor;
    organisationId?: string | null;
    timeZone?: string;
    locale?: Locale;
    asStudentOf?: string | null;
    requestId?: string;
    signal?: AbortSignal;
    now?: () => Date;
  } = {},
): RequestContext {
  return Object.freeze({
    actor: parts.actor ?? 'system',
    organisationId: parts.organisationId ?? null,
    timeZone: parts.timeZone ?? 'Europe/Moscow',
    locale: parts.locale ?? 'ru',
    asStudentOf: parts.asStudentOf ?? null,
    requestId: parts.requestId ?? newRequestId(),
    // Read when somebody wants it: a request makes its own only then.
    get signal() {
      return parts.signal ?? NEVER;
    },
    now: parts.now ?? (() => new Date()),
  });
}
