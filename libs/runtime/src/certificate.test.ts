import { afterAll, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureCertificate, isGoodFor, ownNames } from './certificate.js';

const dir = await mkdtemp(path.join(tmpdir(), 'sreda-tls-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

const files = { certFile: path.join(dir, 'tls/cert.pem'), keyFile: path.join(dir, 'tls/key.pem') };
const names = { hosts: ['school.lan', 'localhost'], addresses: ['127.0.0.1', '10.1.2.3'] };
const now = new Date();

it('makes a certificate once, for all names, and serves with it', async () => {
  const fingerprint = await ensureCertificate(files, names, now);
  expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(await ensureCertificate(files, names, now)).toBe(fingerprint);
  expect((await stat(files.keyFile)).mode & 0o777).toBe(0o600);
  const [cert, key] = [await readFile(files.certFile, 'utf8'), await readFile(files.keyFile, 'utf8')];
  expect(new X509Certificate(cert).subjectAltName).toContain('10.1.2.3');

  const server = createServer({ cert, key }, (_, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, ca: cert, agent: false }, (response) => resolve(response.resume().statusCode)).once('error', reject);
  });
  expect(status).toBe(200);
  await new Promise((resolve) => server.close(resolve));
});

it('makes a new one before the old one ends, and for a new name', async () => {
  const cert = await readFile(files.certFile, 'utf8');
  expect(isGoodFor(cert, names, now)).toBe(true);
  expect(isGoodFor(cert, names, new Date(now.getTime() + 370 * 86_400_000))).toBe(false);
  const renamed = { ...names, hosts: ['gymnasium.lan'] };
  expect(isGoodFor(cert, renamed, now)).toBe(false);
  const before = new X509Certificate(cert).fingerprint256;
  expect(await ensureCertificate(files, renamed, now)).not.toBe(before);
});

it('knows what this computer is called by', () => {
  expect(ownNames('https://school.example').hosts).toEqual(expect.arrayContaining(['school.example', 'localhost']));
  expect(ownNames('https://192.168.0.7:8443').addresses).toEqual(expect.arrayContaining(['192.168.0.7', '127.0.0.1']));
});
