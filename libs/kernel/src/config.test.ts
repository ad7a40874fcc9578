import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

describe('readConfig', () => {
  it('needs nothing', () => {
    const { config, problems } = readConfig({});
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      trustProxy: false,
      demo: true,
      redisUrl: null,
    });
  });

  it('says one line for each bad value', () => {
    expect(readConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://x', SREDA_DEMO: 'no', TLS_CERT: 'a.pem' }).problems).toEqual([
      'PORT is "eighty"; it must be a whole number from 0 to 65535.',
      'TLS_CERT and TLS_KEY go together: set both or neither, or TLS_CERT=auto alone.',
      'DATABASE_URL is not a postgres:// or postgresql:// address.',
      'SREDA_DEMO is "no"; it must be 0 or 1.',
    ]);
  });

  it('does not send passwords unencrypted over a network unless told so', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).problems).toHaveLength(1);
    expect(readConfig({ HOST: '0.0.0.0', SREDA_ALLOW_INSECURE: '1' }).problems).toEqual([]);
    expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://school.example/' }).config.publicUrl).toBe('https://school.example');
    expect(readConfig({ HOST: '0.0.0.0', TLS_CERT: 'c', TLS_KEY: 'k' }).problems).toEqual([]);
    const own = readConfig({ HOST: '0.0.0.0', TLS_CERT: 'auto', SREDA_DATA: '/srv/sreda' });
    expect(own.problems).toEqual([]);
    expect(own.config).toMatchObject({ publicUrl: 'https://127.0.0.1:8080', tls: { certFile: '/srv/sreda/tls/cert.pem', own: true } });
  });
});
