import { describe, expect, it } from '@jest/globals';
import { trimAscii } from './white-space.js';

describe('trimAscii', () => {
  it('keeps a no-break space', () => {
    expect(trimAscii(' \t\0\u00a0x\r\n')).toBe('\u00a0x');
  });

  it('takes linear time', () => {
    const started = process.cpuUsage();
    expect(trimAscii(`x${' '.repeat(1_000_000)}x`)).toHaveLength(1_000_002);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  });
});
