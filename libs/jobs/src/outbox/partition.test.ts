import { describe, expect, it } from '@jest/globals';
import { PARTITIONS, partitionOf } from './partition.js';

describe('partitionOf', () => {
  it('never changes: stored events rely on it', () => {
    expect(['', 'course', '0190a000-0000-7000-8000-000000000001', 'Ёжик'].map(partitionOf)).toEqual([3, 1, 7, 0]);
  });

  it('spreads aggregates over all partitions', () => {
    const seen = new Set(Array.from({ length: 200 }, (_, i) => partitionOf(`aggregate ${i}`)));
    expect(seen.size).toBe(PARTITIONS);
  });
});
