import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EntryNames } from './entry-names.js';

describe('EntryNames', () => {
  it('puts every file into the folder of its package, once', () => {
    const names = new EntryNames();
    expect(names.next('jobs', ['jobs', 'started'])).toBe('jobs/started.json');
    expect(names.next('access', ['roles'])).toBe('access/roles.json');
    expect(names.next('footprint', ['footprint'])).toBe('footprint/footprint.json');
    expect(names.next('access', ['Roles'])).toBe('access/Roles 2.json');
    expect(names.next('quiz', ['quiz', '../../etc/passwd', 'Контрольная № 1'])).toBe('quiz/__.._etc_passwd/Контрольная _ 1.json');
    expect(names.next('quiz', [])).toBe('quiz.json');
    expect(names.next('quiz', [''])).toBe('quiz/_.json');
  });

  it('gives for any paths different names inside the archive', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }), { maxLength: 20 }), (paths) => {
        const names = new EntryNames();
        const given = paths.map((path) => names.next('quiz', path));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(paths.length);
        for (const name of given) {
          expect(name.split('/').some((segment) => segment === '' || segment.startsWith('.'))).toBe(false);
          expect(name).not.toMatch(/[\\:*?"<>|\0]/);
        }
      }),
    );
  });
});
