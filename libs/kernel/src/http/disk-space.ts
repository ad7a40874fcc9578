import { statfs } from 'node:fs/promises';

/** Kept free for what people only read: it writes a little too (log ahead of the data, sessions), and PostgreSQL ends when it cannot. */
const RESERVE_BYTES = 64 * 1024 * 1024;
const LOOK_EVERY_MS = 1_000;

/** Whether the disk of the data folder is as good as full. Never waits: the answer is at most as old as the request before, or a second. */
export class DiskSpace {
  private low = false;
  private lookedAt = 0;

  constructor(private readonly folder: string) {}

  get isLow(): boolean {
    if (Date.now() - this.lookedAt >= LOOK_EVERY_MS) void this.look();
    return this.low;
  }

  private async look(): Promise<void> {
    this.lookedAt = Date.now();
    // A folder that is not there yet, or not on this computer, says nothing.
    this.low = await statfs(this.folder).then(
      ({ bavail, bsize }) => bavail * bsize < RESERVE_BYTES,
      () => false,
    );
  }
}
