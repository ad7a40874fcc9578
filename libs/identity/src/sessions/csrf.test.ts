import { describe, expect, it } from '@jest/globals';
import { csrfTokenOf, isCsrfToken, isFromOtherSite, isUnsafe } from './csrf.js';
import { isFromThisComputer } from './local.js';

describe('the CSRF token', () => {
  it('belongs to one session', () => {
    expect(isCsrfToken(csrfTokenOf('a'), 'a')).toBe(true);
    expect(isCsrfToken(csrfTokenOf('a'), 'b')).toBe(false);
  });
  it.each([undefined, '', 'x', ['a'], csrfTokenOf('a').slice(1)])('is not %j', (given) => expect(isCsrfToken(given, 'a')).toBe(false));
});

describe('a request from another site', () => {
  const hosts = ['school.example', '127.0.0.1:8080'];
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://school.example' }, true],
    [{ origin: 'https://school.example' }, false],
    [{ origin: 'http://127.0.0.1:8080' }, false],
    [{ origin: 'https://school.example.evil.example' }, true],
    [{ origin: 'null' }, true],
    [{}, false],
  ])('%j: %s', (headers, other) => expect(isFromOtherSite(headers, hosts)).toBe(other));

  it('matters for methods that change something', () => {
    expect(['GET', 'HEAD', 'POST', 'DELETE'].map(isUnsafe)).toEqual([false, false, true, true]);
  });
});

describe('a request from this computer', () => {
  const loopback = '127.0.0.1';
  it.each([
    [{ host: '127.0.0.1:8080' }, loopback, true],
    [{ host: 'localhost' }, '::ffff:127.0.0.1', true],
    [{ host: '[::1]:8080' }, '::1', true],
    [{ host: 'school.example' }, loopback, false],
    [{ host: 'localhost.evil.example' }, loopback, false],
    [{ host: 'localhost' }, '192.168.1.7', false],
    [{ host: 'localhost', 'x-forwarded-for': '127.0.0.1' }, loopback, false],
    [{ host: 'localhost', forwarded: 'for=127.0.0.1' }, loopback, false],
    [{}, loopback, false],
  ])('%j from %s: %s', (headers, peer, local) => expect(isFromThisComputer(headers, peer)).toBe(local));
});
