import { describe, expect, it } from '@jest/globals';
import { BlockReader, categoryOf, type Block } from './blocks.js';

function read(text: string, maxLength = 1000): Block[] {
  const reader = new BlockReader(maxLength);
  return [...text.split('\n').flatMap((line, i) => reader.push({ number: i + 1, text: line })), ...reader.end()];
}

describe('BlockReader', () => {
  it('ends a block at an empty line and names the first line that is no comment', () => {
    const blocks = read('// first\nOne {T}\n \t\n\n  // second\n// [id:7]\nTwo\n{F}');
    expect(blocks.map(({ line, text, comments }) => ({ line, text, comments }))).toEqual([
      { line: 2, text: ' \nOne {T}', comments: '// first' },
      { line: 7, text: ' \n \nTwo\n{F}', comments: '// second\n// [id:7]' },
    ]);
    expect(blocks[1]!.source).toBe('  // second\n// [id:7]\nTwo\n{F}');
  });

  it('gives a category line a block of its own', () => {
    const blocks = read('// c\n$CATEGORY: a/b\nOne {T}\n$CATEGORY: c\n');
    expect(blocks.map(categoryOf)).toEqual(['a/b', null, 'c']);
    expect(blocks[0]!.comments).toBe('// c');
  });

  it('cuts what is too long', () => {
    const [long, next] = read(`${'a\n'.repeat(100)}\nb`, 50);
    expect(long!.tooLong).toBe(true);
    expect(long!.source).toHaveLength(50);
    expect(next).toMatchObject({ tooLong: false, line: 102, text: 'b' });
  });
});
