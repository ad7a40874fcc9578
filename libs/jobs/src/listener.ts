import { Logger } from '@nestjs/common';
import pg from 'pg';

const RECONNECT_MS = 2_000;

/** One connection that follows notifications. A connection that breaks is made again; then every channel is woken, as it may have missed one. */
export class Listener {
  private readonly logger = new Logger(Listener.name);
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly channels: Readonly<Record<string, () => void>>,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'sreda jobs listen', keepAlive: true });
    const lost = (error: Error | undefined) => {
      if (this.stopped || this.client !== client) return;
      this.client = undefined;
      this.logger.warn(`The connection for notifications broke: ${error?.message ?? 'closed'}`);
      this.later();
    };
    client.on('error', lost);
    client.on('end', () => lost(undefined));
    client.on('notification', ({ channel }) => this.channels[channel]?.());
    await client.connect();
    for (const channel of Object.keys(this.channels)) await client.query(`listen ${channel}`);
    if (this.stopped) return client.end();
    this.client = client;
    for (const wake of Object.values(this.channels)) wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private later(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.start().catch((error: Error) => {
        this.logger.warn(`No connection for notifications: ${error.message}`);
        this.later();
      });
    }, RECONNECT_MS);
  }
}
