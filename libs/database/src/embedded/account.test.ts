import { describe, expect, it } from '@jest/globals';
import { chooseAccount, chooseCapability, mayPass, parsePasswd } from './account.js';

const PASSWD =
  'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/:/usr/sbin/nologin\n\nbroken line\npostgres:x:101:104::/:\nteacher:x:1000:1000::/:\n';

describe('the account that runs PostgreSQL for root', () => {
  it('reads passwd and leaves malformed lines out', () => {
    expect(parsePasswd(PASSWD).map(({ name }) => name)).toEqual(['root', 'nobody', 'postgres', 'teacher']);
  });

  it('is the owner of the data, else a service account, never root', () => {
    const accounts = parsePasswd(PASSWD);
    expect(chooseAccount(accounts, 1000)?.name).toBe('teacher');
    expect(chooseAccount(accounts, 0)?.name).toBe('postgres');
    expect(chooseAccount(accounts, 4242)?.name).toBe('postgres');
    expect(chooseAccount(accounts.slice(0, 2), undefined)?.name).toBe('nobody');
    expect(chooseAccount(accounts.slice(0, 1), 0)).toBeUndefined();
  });

  it('gets the weakest capability that the container allows', () => {
    expect(chooseCapability('CapBnd:\t000001fffeffffff\n')).toBe('dac_read_search');
    expect(chooseCapability('CapEff:\t0\nCapBnd:\t00000000a80425fb\n')).toBe('dac_override');
    expect(chooseCapability('CapBnd:\t0000000000000000\n')).toBeUndefined();
    expect(chooseCapability('')).toBeUndefined();
  });

  it('passes a folder by the first class of bits that applies to it', () => {
    const account = { name: 'nobody', uid: 5, gid: 6 };
    expect(mayPass({ mode: 0o711, uid: 0, gid: 0 }, account)).toBe(true);
    expect(mayPass({ mode: 0o700, uid: 0, gid: 0 }, account)).toBe(false);
    expect(mayPass({ mode: 0o700, uid: 5, gid: 0 }, account)).toBe(true);
    expect(mayPass({ mode: 0o701, uid: 0, gid: 6 }, account)).toBe(false);
  });
});
