import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { createDatabase, type EmptyDatabase, templateDatabase } from '@sreda/testing';
import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Kept, KeptServer, runOnce } from '../services/programs.js';
import { settle } from '../services/settle.js';
import { launchBrowser } from './launch.js';
import { DESKTOP } from './looks.js';

/** A demo sign-in, or one that a test has made with the demo password. */
const PASSWORD = 'sreda-demo';

interface RunningSchool {
  readonly url: string;
  readonly database: EmptyDatabase;
  /** kill -9; it is started again. */
  killServer(): Promise<void>;
  stop(): Promise<void>;
}

/** The server of a demo school with the worker inside, as `npm start` runs it. Needs the builds in `dist`. */
async function startServer(databaseUrl: string, dataDir: string): Promise<{ url: string; server: Kept }> {
  const server = new KeptServer({ DATABASE_URL: databaseUrl, SREDA_DATA: dataDir, SREDA_DEMO: '1', SREDA_EMBEDDED_WORKER: '1' });
  server.program.start();
  const url = await server.ready().catch(async (error: Error) => {
    await server.program.stop();
    throw error;
  });
  return { url, server: server.program };
}

/** Seeds once a run, with what the worker makes of two months of work: the schools of the tests are copies. Files of the school are in `dataDir`. */
function seededTemplate(dataDir: string): Promise<string> {
  return templateDatabase(dataDir, async (url) => {
    const env = { DATABASE_URL: url, SREDA_DATA: dataDir };
    await runOnce('migrate', env);
    await runOnce('seed-demo', env);
    const { server } = await startServer(url, dataDir);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await settle(client);
    await client.end();
    await server.stop();
  });
}

async function startSchool(): Promise<RunningSchool> {
  const seeded = path.join(process.env.SREDA_TEST_FOLDER ?? '', 'demo');
  const database = await createDatabase(await seededTemplate(seeded));
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-school-'));
  await cp(seeded, dataDir, { recursive: true });
  const { url, server } = await startServer(database.url, dataDir);
  return {
    url,
    database,
    killServer: () => server.kill(),
    stop: async () => {
      await server.stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export class DemoSchool {
  private running: RunningSchool | undefined;
  private launched: Browser | undefined;

  /** For the tests of one file: a demo school of its own and a browser, from before their first until after their last. */
  static forTests(): DemoSchool {
    const school = new DemoSchool();
    beforeAll(() => school.start(), 300_000);
    afterAll(() => school.stop(), 60_000);
    return school;
  }

  private async start(): Promise<void> {
    const [school, browser] = await Promise.allSettled([startSchool(), launchBrowser()]);
    if (school.status === 'fulfilled') this.running = school.value;
    if (browser.status === 'fulfilled') this.launched = browser.value;
    for (const outcome of [school, browser]) if (outcome.status === 'rejected') throw outcome.reason;
  }

  private async stop(): Promise<void> {
    await this.launched?.close();
    await this.running?.stop();
  }

  private get school(): RunningSchool {
    if (!this.running) throw new Error('The school has not been started');
    return this.running;
  }
  get browser(): Browser {
    if (!this.launched) throw new Error('The browser has not been started');
    return this.launched;
  }
  get url(): string {
    return this.school.url;
  }
  get database(): EmptyDatabase {
    return this.school.database;
  }
  killServer(): Promise<void> {
    return this.school.killServer();
  }

  /** A sign-in through the API, as the sign-in page does it. */
  async signIn(login: string): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: DESKTOP, baseURL: this.url });
    const answer = await context.request.post('/api/v1/identity/session', { data: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
    return context;
  }
}

/** A new page of the person that is signed in, of a phone's size when `viewport` says so. */
export async function newPage(context: BrowserContext, viewport = DESKTOP): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.setViewportSize(viewport);
  return page;
}
