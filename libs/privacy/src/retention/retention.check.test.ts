import { describe, expect, it } from '@jest/globals';
import type { ModuleRef } from '@nestjs/core';
import { BootError, type PackageHost } from '@sreda/kernel';
import { RetentionCheck } from './retention.check.js';

const table = (keepDays: number | null) => ({ purpose: { key: 'x' }, fields: [], keepDays });

/** Packages by id, with what their privacy provider keeps for how long; null: nothing. */
function check(packages: Readonly<Record<string, object | null>>): void {
  const host = {
    packages: Object.entries(packages).map(([id, privacy]) => ({
      manifest: { id },
      server: { privacy: privacy ?? 'stores-no-personal-data' },
    })),
  };
  new RetentionCheck(host as unknown as PackageHost, { get: (provider: unknown) => provider } as ModuleRef).onModuleInit();
}

describe('RetentionCheck', () => {
  const mixed = { tables: { 'a.record': table(null), 'a.note': table(30) } };

  it('names every package whose declared times never come', () => {
    const boot = () => check({ diary: mixed, letters: { tables: { 'l.letter': table(7) } }, none: null, journal: mixed });
    expect(boot).toThrow(BootError);
    expect(boot).toThrow(/diary: it keeps a\.note for a time.*\n.*journal: it keeps a\.note for a time/);
  });

  it('lets those pass that can forget single tables', () => {
    expect(() => check({ diary: { ...mixed, expire: async () => undefined } })).not.toThrow();
  });
});
