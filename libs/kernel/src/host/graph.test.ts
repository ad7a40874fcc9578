import { describe, expect, it } from '@jest/globals';
import type { PackageManifest } from '@sreda/plugin-sdk';
import fc from 'fast-check';
import { checkGraph, sortByDependency } from './graph.js';

const manifest = (id: string, packages: Record<string, string> = {}, more: Partial<PackageManifest> = {}): PackageManifest => ({
  id,
  version: '1.0.0',
  requires: { core: '^1.0.0', packages },
  server: () => Promise.reject(new Error('not loaded')),
  ...more,
});
const messages = (...manifests: PackageManifest[]) => checkGraph(manifests).map((p) => `${p.package}: ${p.message}`);

describe('checkGraph', () => {
  it('tells every fault of a manifest at once', () => {
    expect(
      messages(manifest('Bad_Id', { absent: '^1.0.0' }, { version: '1', requires: { core: '^9.0.0', packages: { absent: '^1.0.0' } } })),
    ).toEqual([
      'Bad_Id: its id must be kebab-case (letters, digits, hyphens)',
      'Bad_Id: its version "1" is not a semantic version',
      'Bad_Id: it needs core ^9.0.0, this is 1.0.0',
      'Bad_Id: it needs "absent", which is not installed',
    ]);
  });

  it.each(['user', 'order', 'pg-tools', 'sreda', 'public', 'api', 'x'.repeat(64)])('refuses the id %s', (id) => {
    expect(messages(manifest(id))).toEqual([expect.stringMatching(new RegExp(`^${id}: its id (is|must) `))]);
  });

  it('names a version that does not fit, also of an optional dependency', () => {
    const optional = manifest('quiz', {}, { requires: { core: '^1.0.0', optional: { forum: '^2.0.0', absent: '^1.0.0' } } });
    expect(messages(optional, manifest('forum'))).toEqual(['quiz: it needs "forum" ^2.0.0, installed is 1.0.0']);
  });

  it('tells a cycle once, with its path', () => {
    expect(messages(manifest('b', { c: '*' }), manifest('c', { a: '*' }), manifest('a', { b: '*' }))).toEqual([
      'a: dependency cycle a → b → c → a',
    ]);
  });

  it('refuses two packages of one id and a lib that needs a plugin', () => {
    expect(messages(manifest('a'), manifest('a'))).toEqual(['a: two packages have this id']);
    expect(messages(manifest('lib', { a: '*' }, { core: true }), manifest('a'))).toEqual([
      'lib: a lib of the core cannot need the plugin "a"',
    ]);
  });
});

describe('sortByDependency', () => {
  it('puts every package behind what it needs, and the order does not depend on the input order', () => {
    const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(edges, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (pairs, shuffle) => {
        const manifests = Array.from({ length: 10 }, (_, i) => {
          const needs = pairs.filter(([from, to]) => from === i && to < i).map(([, to]) => [`p${to}`, '*']);
          return manifest(`p${i}`, Object.fromEntries(needs) as Record<string, string>);
        });
        expect(checkGraph(manifests)).toEqual([]);
        const shuffled = [...manifests].sort((a, b) => (shuffle[manifests.indexOf(a)] ?? 0) - (shuffle[manifests.indexOf(b)] ?? 0));
        const sorted = sortByDependency(shuffled).map((m) => m.id);
        expect(sorted).toEqual(sortByDependency(manifests).map((m) => m.id));
        for (const m of manifests) {
          for (const needed of Object.keys(m.requires.packages ?? {})) expect(sorted.indexOf(needed)).toBeLessThan(sorted.indexOf(m.id));
        }
      }),
    );
  });
});
