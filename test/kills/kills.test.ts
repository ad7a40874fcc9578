import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { Announcer } from './announcer.js';
import { Asker } from './asker.js';
import { Author } from './author.js';
import { Browser } from './browser.js';
import { type Installation, startInstallation, type Target, targets } from './installation.js';
import { Learner } from './learner.js';
import { seededRandom, seedOfRun, shuffled } from './random.js';
import { givePupilsSignIns, password } from './school.js';
import { Speaker } from './speaker.js';
import { settle } from '../services/settle.js';
import { verdict } from './verdict.js';

/** Kills of each: one in `npm test`, 50 in `npm run soak`. */
const KILLS = Number(process.env.SREDA_KILLS || 1);
const TESTS = KILLS > 1 ? 12 : 4;
const LONGEST_PAUSE_MS = 2_500;
const MIDDLE_LIMIT_MS = 120_000;
const LIMIT_MS = 300_000 + KILLS * 60_000;

const say = (line: string) => process.stderr.write(`  kills: ${line}\n`);

let installation: Installation;
let database: pg.Client | undefined;

function refusalsOf(browsers: readonly Browser[]): string {
  const times = new Map<string, number>();
  for (const [what, n] of browsers.flatMap((browser) => [...browser.refusals])) times.set(what, (times.get(what) ?? 0) + n);
  return [...times].map(([what, n]) => `${n} × ${what}`).join(', ');
}

/** Attempts with answers behind and before them; there is soon one. */
async function attemptsInTheMiddle(learners: readonly Learner[]): Promise<string[]> {
  for (const deadline = Date.now() + MIDDLE_LIMIT_MS; Date.now() < deadline; await sleep(10)) {
    const attempts = learners.flatMap(({ inTheMiddleOf }) => inTheMiddleOf ?? []);
    if (attempts.length > 0) return attempts;
  }
  throw new Error(`Nobody answered a question for ${MIDDLE_LIMIT_MS / 1000} s`);
}

/** An installation that is up answers somebody before it is killed again: on a slow computer it would otherwise be killed each time before anybody has gone on. */
async function someoneGoesOn(learners: readonly Learner[]): Promise<void> {
  const answered = () => learners.reduce((sum, { saved, finished }) => sum + saved.length + finished.length, 0);
  const before = answered();
  for (const deadline = Date.now() + MIDDLE_LIMIT_MS; Date.now() < deadline; await sleep(10)) if (answered() > before) return;
  throw new Error(`Nobody was answered for ${MIDDLE_LIMIT_MS / 1000} s after a recovery`);
}

/** A connection that a kill has broken cannot be used again. */
async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: installation.databaseUrl });
  client.on('error', () => {});
  await client.connect();
  return client;
}

beforeAll(async () => {
  installation = await startInstallation();
}, LIMIT_MS);
afterAll(async () => {
  await database?.end();
  await installation?.stop();
}, LIMIT_MS);

describe(`an installation of which server, worker and PostgreSQL are killed (-9) ${KILLS} times each`, () => {
  it(
    'keeps what it has answered 2xx, gives each event its effect once, and comes back by itself',
    async () => {
      const seed = seedOfRun();
      const random = seededRandom(seed);
      say(`SREDA_SEED=${seed}`);
      const setUp = await connect();
      const logins = await givePupilsSignIns(setUp);
      await setUp.end();
      const browserOf = (login: string) => Browser.signIn(installation.url, login, password);
      const teacher = await browserOf('teacher');
      const author = await Author.open(teacher);
      const activityIds = await author.makeTests(TESTS);
      const speaker = await Speaker.open(teacher);
      const browsers = await Promise.all(logins.map(browserOf));
      const readers = browsers.slice(0, 2).map((browser, i) => ({ browser, login: logins[i] ?? '' }));
      const [announcer, asker] = [await Announcer.open(teacher, readers), await Asker.open(teacher)];
      const learners = browsers.map((browser) => new Learner(browser, activityIds));

      let over = false;
      const isOver = () => over;
      const workers = [...learners, author, speaker, announcer, asker];
      const work = Promise.all(workers.map((worker) => worker.work(isOver)));
      const kills = shuffled(Array.from({ length: KILLS }, () => targets).flat(), random);
      /** Attempts that a kill has met between two answers. */
      const interrupted = new Map<Target, Set<string>>(targets.map((target) => [target, new Set()]));
      const attack = async () => {
        for (const [i, target] of kills.entries()) {
          await sleep(random() * LONGEST_PAUSE_MS);
          const supervisor = random() < 0.5;
          for (const attemptId of await attemptsInTheMiddle(learners)) interrupted.get(target)?.add(attemptId);
          await installation.kill(target, { supervisor });
          say(`${i + 1}/${kills.length} ${target}${target === 'postgres' && supervisor ? ' and its supervisor' : ''}`);
          // One kill in four comes while the last one is still being recovered from.
          if (random() < 0.75) {
            await installation.ready();
            await someoneGoesOn(learners);
          }
        }
        // The power fails.
        await Promise.all(targets.map((target) => installation.kill(target, { supervisor: true })));
        await installation.ready();
        over = true;
      };
      await Promise.all([work, attack()]).finally(() => {
        over = true;
      });

      database = await connect();
      await settle(database);
      const log = {
        saved: learners.flatMap((l) => l.saved),
        finished: learners.flatMap((l) => l.finished),
        imported: author.imported,
        said: speaker.said,
        announced: announcer.announced,
        asked: asker.asked,
      };
      const { saved, finished: ended, imported, said, announced, asked } = log;
      say(
        `${saved.length} answers, ${ended.length} attempts, ${imported.length} imports, ${said.length} posts, ${announced.length} announcements and ${asked.length} questions were answered 2xx`,
      );
      say(`asked again after: ${refusalsOf([...browsers, teacher])}`);
      expect(await verdict(database, log)).toEqual([]);
      // Each that was interrupted has gone on from where it was, to its end.
      const finished = new Set(log.finished.map(({ attemptId }) => attemptId));
      for (const [target, attempts] of interrupted) {
        say(`${attempts.size} attempts were in the middle when ${target} was killed`);
        expect([...attempts].filter((id) => !finished.has(id))).toEqual([]);
      }
      const { rows } = await database.query(`select from notifications.recipient where direct = false and about_ids <> '{}'`);
      say(`guardians were told ${rows.length} times`);
      expect(log.imported.some((i) => i.state === 'completed')).toBe(true);
    },
    LIMIT_MS,
  );
});
