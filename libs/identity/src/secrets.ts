import { hash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits for cookies, links and programs. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Tokens and codes have enough entropy of their own, so a fast hash protects them. */
export const hashSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');

// No letters or digits that look alike on paper.
export const CODE_ALPHABET = '2346789ABCDEFGHJKLMNPQRTUVWXYZ';
const CODE_LENGTH = 10;

/** A code for paper, 49 bits: `K7M2P-X9RTA`. */
export function newCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Hash of a code as people type it: case, spaces and hyphens do not matter. */
export const hashCode = (typed: string): Buffer => hashSecret(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''));
