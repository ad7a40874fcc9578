/** Who somebody is at one context, at one time. */
export interface Standing {
  readonly found: boolean;
  readonly known: boolean;
  readonly roles: readonly string[];
  readonly capabilities: ReadonlySet<string>;
  /** The next moment at which a date changes this. */
  readonly until: Date | null;
}

interface Entry {
  readonly standing: Standing;
  readonly readAt: number;
}

/** Bounds what a lost notification can do. */
const TTL_MS = 10_000;
const MAX_ENTRIES = 20_000;

/** Times are the caller's clock, so that dates hold for a context whose clock a test has set. */
export class StandingCache {
  private readonly entries = new Map<string, Entry>();
  private generation = 0;

  get(key: string, now: Date): Standing | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    const at = now.getTime();
    const until = Math.min(entry.readAt + TTL_MS, entry.standing.until?.getTime() ?? Infinity);
    return at >= entry.readAt && at < until ? entry.standing : undefined;
  }

  /** Before the read: what is read while something changes may be old already, and must not be kept. */
  beginRead(): (key: string, now: Date, standing: Standing) => void {
    const { generation } = this;
    return (key, now, standing) => {
      if (generation !== this.generation) return;
      const [oldest] = this.entries.keys();
      if (this.entries.size >= MAX_ENTRIES && oldest) this.entries.delete(oldest);
      this.entries.set(key, { standing, readAt: now.getTime() });
    };
  }

  clear(): void {
    this.generation++;
    this.entries.clear();
  }
}
