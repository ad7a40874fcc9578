import { describe, expect, it } from '@jest/globals';
import { senderOf } from './sender.js';

describe('senderOf', () => {
  it.each([
    ['smtp://mail.example.org/?from=school@example.org', 'https://sreda.example.org', 'school@example.org', 'sreda.example.org'],
    ['smtps://bot%40example.org:secret@mail.example.org', 'https://sreda.example.org', 'bot@example.org', 'sreda.example.org'],
    ['smtp://bot:secret@mail.example.org:2525', 'https://sreda.example.org:8443', 'sreda@sreda.example.org', 'sreda.example.org'],
    [null, 'http://127.0.0.1:8080', 'sreda@[127.0.0.1]', '[127.0.0.1]'],
    [null, 'http://[::1]:8080', 'sreda@[IPv6:::1]', '[IPv6:::1]'],
  ])('%s, %s', (smtpUrl, publicUrl, from, domain) => {
    expect(senderOf({ smtpUrl, publicUrl })).toEqual({ from, domain });
  });
});
