import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import path from 'node:path';

const VALID_DAYS = 397;
const RENEW_DAYS = 30;
const DAY_MS = 86_400_000;

interface Names {
  readonly hosts: readonly string[];
  readonly addresses: readonly string[];
}

/** All that this computer is called by in its own network. */
export function ownNames(publicUrl: string): Names {
  const isAddress = (name: string): boolean => /^[\d.]+$|:/.test(name);
  const named = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  const addresses = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter((one) => !one.scopeid).map((one) => one.address),
  );
  return {
    hosts: [...new Set([...(isAddress(named) ? [] : [named]), 'localhost', hostname().toLowerCase()])],
    addresses: [...new Set([...(isAddress(named) ? [named] : []), ...addresses])],
  };
}

/** Whether the certificate will do for a while under all these names. */
export function isGoodFor(pem: string, { hosts, addresses }: Names, now: Date): boolean {
  const certificate = new X509Certificate(pem);
  return (
    new Date(certificate.validTo).getTime() - now.getTime() > RENEW_DAYS * DAY_MS &&
    hosts.every((host) => certificate.checkHost(host) !== undefined) &&
    addresses.every((address) => certificate.checkIP(address) !== undefined)
  );
}

/**
 * A certificate that this installation has made for itself; a new one when there is none, it ends soon, or the computer has got another name.
 * Answers its SHA-256 fingerprint, by which a person can tell it from a forged one.
 */
export async function ensureCertificate(
  { certFile, keyFile }: { readonly certFile: string; readonly keyFile: string },
  names: Names,
  now: Date,
): Promise<string> {
  const present = await readFile(certFile, 'utf8').catch(() => undefined);
  const pem = present && isGoodFor(present, names, now) ? present : await make(certFile, keyFile, names, now);
  return new X509Certificate(pem).fingerprint256;
}

async function make(certFile: string, keyFile: string, { hosts, addresses }: Names, now: Date): Promise<string> {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), ...addresses.map((ip) => ({ type: 7 as const, ip }))],
      },
    ],
  });
  await mkdir(path.dirname(certFile), { recursive: true, mode: 0o700 });
  // The certificate comes last: with it the pair is complete.
  for (const [file, content] of [
    [keyFile, made.private],
    [certFile, made.cert],
  ] as const) {
    await writeFile(`${file}.new`, content, { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return made.cert;
}
