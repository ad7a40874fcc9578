import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '@sreda/database/embedded';
import { readConfig, type Config } from '@sreda/kernel/config';
import { UsageError } from './command.js';

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The installation that a command works on: this program with the data folder and database that the environment names. */
export class Installation {
  readonly root = projectRoot;
  readonly config: Config;
  readonly dataDir: string;
  #started: EmbeddedPostgres | undefined;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    const { config, problems } = readConfig(env);
    if (problems.length > 0) throw new UsageError(problems.join('\n'));
    this.config = config;
    this.dataDir = path.resolve(this.root, config.dataDir);
  }

  get filesDir(): string {
    return path.join(this.dataDir, 'files');
  }

  get backupsDir(): string {
    return path.join(this.dataDir, 'backups');
  }

  async version(): Promise<string> {
    return (JSON.parse(await readFile(path.join(this.root, 'package.json'), 'utf8')) as { version: string }).version;
  }

  /** The database of DATABASE_URL or of the data folder; the latter is started when it does not run. */
  async databaseUrl(): Promise<string> {
    if (this.config.databaseUrl) return this.config.databaseUrl;
    const running = await findEmbeddedPostgres({ dataDir: this.dataDir });
    if (running) return running.url;
    this.#started ??= await startEmbeddedPostgres({ dataDir: this.dataDir });
    return this.#started.url;
  }

  /** Stops what the command has started, and nothing else. */
  async close(): Promise<void> {
    await this.#started?.stop();
  }
}
