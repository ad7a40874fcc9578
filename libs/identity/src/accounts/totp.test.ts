import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

const secret = newTotpSecret();
const at = (seconds: number) => new Date(seconds * 1000);
const code = (seconds: number) => generateSync({ secret, epoch: seconds });

describe('the second factor', () => {
  it('takes a code of this, the last and the next half minute, and tells which', () => {
    const now = 1_800_000_000;
    for (const drift of [-1, 0, 1]) expect(totpStep(secret, code(now + drift * 30), at(now), null)).toBe(now / 30 + drift);
    for (const drift of [-3, 3]) expect(totpStep(secret, code(now + drift * 30), at(now), null)).toBeNull();
  });

  it('takes a code once, and none from before it', () => {
    const now = 1_800_000_000;
    expect(totpStep(secret, code(now), at(now), now / 30)).toBeNull();
    expect(totpStep(secret, code(now - 30), at(now), now / 30)).toBeNull();
    expect(totpStep(secret, code(now + 30), at(now), now / 30)).toBe(now / 30 + 1);
  });

  it.each(['', '12345', 'abcdef', '1234567'])('refuses %j', (wrong) => expect(totpStep(secret, wrong, at(0), null)).toBeNull());

  it('has an address for authenticator apps', () => expect(totpUri(secret, 'anna')).toMatch(/^otpauth:\/\/totp\/Sreda:anna\?secret=/));
});
