import { describe, expect, it } from '@jest/globals';
import { fileName, parseEntryName, partName } from './format.js';

describe('the entries of a backup', () => {
  it('name their table part or file', () => {
    expect(parseEntryName('header.json')).toEqual({ kind: 'header' });
    expect(parseEntryName(partName('quiz.attempt', 12))).toEqual({ kind: 'table', key: 'quiz.attempt' });
    expect(parseEntryName(partName('odd/schema.näme', 1))).toEqual({ kind: 'table', key: 'odd/schema.näme' });
    expect(parseEntryName(fileName('ab/cdef'))).toEqual({ kind: 'file', key: 'ab/cdef' });
  });

  it.each(['files/../x', 'files//etc/passwd', 'files/a/./b', 'files/', 'files/a\\..\\b', 'files/C:/x', 'etc/passwd', 'tables/a/x.copy'])(
    'never lead elsewhere: %s',
    (name) => {
      expect(parseEntryName(name)).toBeUndefined();
    },
  );
});
