import { hash, verify } from '@node-rs/argon2';
import { invalid } from '@sreda/plugin-sdk';

/** Argon2id, 19 MiB, two passes, one lane: OWASP's recommendation; about 25 ms of one core, so 200 sign-ins a minute are a tenth of it. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const MIN_LENGTH = 8;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), PARAMETERS);

let dummy: Promise<string> | undefined;

/** Takes equally long whether there is a hash or not, so that the time of an answer does not tell which logins exist. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await dummy), password.normalize('NFKC'));
  return matches && Boolean(stored);
}

/** Length counts, composition rules do not (NIST SP 800-63B). Throws a Problem that names `field`. */
export function checkPassword(password: string, login: string, field: string): void {
  if ([...password].length < MIN_LENGTH) throw invalid(field, 'too-short', { min: MIN_LENGTH });
  if (password.toLowerCase().includes(login)) throw invalid(field, 'password-contains-login');
  if (new Set(password).size < 4) throw invalid(field, 'password-too-simple');
}
