import { describe, expect, it } from '@jest/globals';
import { sentSize } from './upload-size.js';

describe('the size in which a photo is sent', () => {
  it.each([
    [4000, 3000, 2000, 1500],
    [3000, 4000, 1500, 2000],
    [800, 600, 800, 600],
    [10_000, 1, 2000, 1],
  ])('%d × %d is %d × %d', (width, height, w, h) => expect(sentSize(width, height)).toEqual({ width: w, height: h }));
});
