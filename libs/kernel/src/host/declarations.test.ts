import { describe, expect, it } from '@jest/globals';
import { contribute, extensionPoint, type PackageManifest, type PackageServer } from '@sreda/plugin-sdk';
import { Entity, PrimaryColumn } from 'typeorm';
import { checkDeclarations } from './declarations.js';

@Entity({ schema: 'elsewhere', name: 'stray' })
class Stray {
  @PrimaryColumn('uuid')
  id: string;
}
class Impl {}
class Module {}

const loaded = (id: string, server: Partial<PackageServer>, manifest: Partial<PackageManifest> = {}) => ({
  manifest: {
    id,
    version: '1.0.0',
    requires: { core: '*' },
    server: () => Promise.reject(new Error()),
    ...manifest,
  } satisfies PackageManifest,
  server: { module: Module, privacy: 'stores-no-personal-data', ...server } satisfies PackageServer,
});

describe('checkDeclarations', () => {
  it('reports all faults of a package, each naming it', () => {
    const nowhere = extensionPoint<Impl>('a', 'nowhere');
    const problems = checkDeclarations([
      loaded('a', {
        contributes: [contribute(nowhere, 'x', Impl)] as never,
        entities: [Stray],
        schedules: [{ name: 'a.nightly', cron: '0 3 * * *', job: 'a.absent' }],
        emits: [{ name: 'b.happened', version: 1, payload: {} as never }],
      }),
    ]);
    expect(problems.map((p) => `${p.package}: ${p.message}`)).toEqual([
      'a: it contributes to the unknown extension point "nowhere"',
      'a: event "b.happened" must begin with "a."',
      'a: schedule "a.nightly" names the job "a.absent", which has no handler',
      'a: entity "stray" must be in the schema "a"',
    ]);
  });

  it('finds a job that two packages handle and a package without privacy', () => {
    const job = { job: { name: 'a.work' }, handler: Impl } as never;
    const problems = checkDeclarations([loaded('a', { jobs: [job, job] }), loaded('b', { privacy: undefined })]);
    expect(problems.map((p) => p.message)).toEqual([
      'job "a.work" is declared twice (a, a)',
      "it must declare privacy (a provider, or 'stores-no-personal-data')",
    ]);
  });
});
