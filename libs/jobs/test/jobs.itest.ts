import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';
import type { TestDatabase } from '@sreda/testing';
import { JobStore } from '../src/queue/job.store.js';
import { behaviour, once, short, single, work, type Work } from './probe.js';
import { startDatabase, startProcess, type TestProcess, until } from './process.js';
import { redisAt, startRedis, type TestRedis } from './redis.js';

const system = createContext();
const person = { personId: newId(), accountId: newId() };
const asPerson = createContext({ actor: person, organisationId: newId(), timeZone: 'Asia/Kamchatka', locale: 'en', requestId: 'request' });
const asOther = createContext({ actor: { personId: newId(), accountId: newId() } });

const backends = [
  { name: 'PostgreSQL', redis: false, run: describe },
  redisAt
    ? { name: 'Redis', redis: true, run: describe }
    : { name: 'Redis (no SREDA_TEST_REDIS_URL and no redis-server here)', redis: true, run: describe.skip },
];

for (const backend of backends) {
  backend.run(`jobs on ${backend.name}`, () => {
    let db: TestDatabase;
    let redis: TestRedis | undefined;
    let web: TestProcess;
    let worker: TestProcess;

    beforeAll(async () => {
      db = await startDatabase();
      redis = backend.redis ? await startRedis() : undefined;
      [web, worker] = [await startProcess(db, { redisUrl: redis?.url }), await startProcess(db, { redisUrl: redis?.url })];
      await worker.runtime.start();
    }, 30_000);
    afterAll(async () => {
      await Promise.all([web, worker].map((p) => p.close()));
      await redis?.stop();
      await db.close();
    });
    beforeEach(async () => {
      behaviour.onJob = async () => undefined;
      await until(async () => (await db.sql(`select from jobs.job where finished_at is null`)).length === 0);
      await db.sql(`truncate jobs.job, probe.effect`);
    });

    const labels = async () =>
      (await db.sql<{ key: string }>(`select key from probe.effect where kind = 'job' order by position`)).map((e) => e.key);
    const rowOf = async (id: string) => (await db.sql(`select * from jobs.job where id = $1`, [id]))[0];
    const ended = (id: string, process = web, ctx: RequestContext = asPerson) =>
      until(async () => {
        const status = await process.jobs.status(ctx, id);
        return status?.state === 'completed' || status?.state === 'failed' ? status : null;
      });
    const start = (payload: Work, job = work, ctx: RequestContext = asPerson) => web.jobs.enqueue(ctx, job, payload);

    it('starts after the commit, and never after a rollback', async () => {
      let id = '';
      await web.database.tx(asPerson, async (tx) => {
        id = await web.jobs.enqueue(tx, work, { label: 'kept' });
        await sleep(200);
        expect(await labels()).toEqual([]);
      });
      await expect(
        web.database.tx(asPerson, async (tx) => {
          await web.jobs.enqueue(tx, work, { label: 'rolled back' });
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await ended(id)).toMatchObject({ state: 'completed', progress: 1 });
      await sleep(200);
      expect(await labels()).toEqual(['kept']);
    });

    it('refuses a wrong payload and a job without handler', async () => {
      await expect(start({ label: '' })).rejects.toMatchObject({ code: 'kernel.invalid-input' });
      await expect(start({ label: 'a' }, { ...work, name: 'probe.unknown' })).rejects.toThrow('handler');
    });

    it('runs in the name of the person who started it, who alone may see how it goes', async () => {
      let seen: RequestContext | undefined;
      behaviour.onJob = async (ctx, _, control) => {
        seen = ctx;
        await control.progress(0.5, 'half');
        await sleep(300);
        return { answer: 42 };
      };
      const id = await start({ label: 'mine' });
      expect(await until(async () => (await web.jobs.status(asPerson, id))?.note)).toBe('half');
      expect(await web.jobs.status(asPerson, id)).toMatchObject({ state: 'active', progress: 0.5 });
      expect(await ended(id)).toEqual({
        id,
        name: work.name,
        state: 'completed',
        progress: 1,
        note: 'half',
        result: { answer: 42 },
        error: null,
      });
      expect(seen).toMatchObject({
        actor: person,
        organisationId: asPerson.organisationId,
        timeZone: 'Asia/Kamchatka',
        locale: 'en',
        requestId: 'request',
      });
      expect(await web.jobs.status(asOther, id)).toBeNull();
      expect(await web.jobs.status(system, id)).toBeNull();
    });

    it('is one job for equal keys that wait, seen by each who asked, and another once it has started', async () => {
      await web.database.tx(asPerson, async (tx) => {
        // Nothing starts while this transaction lasts, as it holds the row.
        const first = await web.jobs.enqueue(tx, single, { label: 'same' });
        expect(await web.jobs.enqueue(tx, single, { label: 'same' })).toBe(first);
        expect(await web.jobs.enqueue(tx, single, { label: 'different' })).not.toBe(first);
      });
      await until(async () => (await labels()).length === 2);
      expect((await labels()).sort()).toEqual(['different', 'same']);

      await worker.state.disable(system, 'probe', [], true);
      const waiting = await start({ label: 'both' }, single);
      expect(await start({ label: 'both' }, single, asOther)).toBe(waiting);
      expect(await web.jobs.status(asOther, waiting)).toMatchObject({ state: 'waiting' });
      await worker.state.enable(system, 'probe');
      await ended(waiting);
      const next = await start({ label: 'both' }, single);
      expect(next).not.toBe(waiting);
      await ended(next);
    });

    it('does not start a job that another transaction is joining before that one commits', async () => {
      await worker.state.disable(system, 'probe', [], true);
      const id = await start({ label: 'joined' }, single);
      await web.database.tx(asOther, async (tx) => {
        expect(await web.jobs.enqueue(tx, single, { label: 'joined' })).toBe(id);
        await worker.state.enable(system, 'probe');
        await sleep(300);
        expect(await labels()).toEqual([]);
      });
      expect(await ended(id)).toMatchObject({ state: 'completed' });
    });

    it('is handed on while another transaction joins several in its own order: neither waits for the other', async () => {
      await worker.state.disable(system, 'probe', [], true);
      const [first, second] = [await start({ label: 'first' }, single), await start({ label: 'second' }, single)];
      const store = new JobStore(web.database);
      await web.database.tx(asOther, async (tx) => {
        await web.jobs.enqueue(tx, single, { label: 'second' });
        const handovers = [first, second].map((id) => ({ id, handover: 0 }));
        expect(await Promise.race([store.queued(system, handovers), sleep(5_000, 'waits')])).toBe(1);
        await web.jobs.enqueue(tx, single, { label: 'first' });
      });
      expect(await rowOf(second)).toMatchObject({ queued_at: null });
      await db.sql(`update jobs.job set queued_at = null`);
      await worker.state.enable(system, 'probe');
      expect([await ended(first), await ended(second)]).toEqual([
        expect.objectContaining({ state: 'completed' }),
        expect.objectContaining({ state: 'completed' }),
      ]);
    });

    it('tries again with a pause, and tells the error meanwhile', async () => {
      let tries = 0;
      const times: number[] = [];
      behaviour.onJob = async () => {
        times.push(Date.now());
        if (++tries < 3) throw new Error('secret detail');
      };
      const id = await start({ label: 'third time' });
      expect(await until(async () => (await web.jobs.status(asPerson, id))?.error)).toBe('jobs.failed');
      expect(await ended(id)).toMatchObject({ state: 'completed', error: null });
      expect(tries).toBe(3);
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(700);
      expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(1_400);
      expect(await labels()).toEqual(['third time']);
    });

    it('becomes a dead letter after its tries, which an administrator retries or discards', async () => {
      let broken = true;
      behaviour.onJob = async () => {
        if (broken) throw new Error('broken');
      };
      const id = await start({ label: 'dead' }, once);
      expect(await ended(id)).toMatchObject({ state: 'failed', error: 'jobs.failed' });
      const list = async () => (await web.deadLetters.list(system, { limit: 10 })).items;
      expect(await list()).toEqual([expect.objectContaining({ id, kind: 'job', name: once.name, error: 'broken', tries: 1 })]);
      broken = false;
      await web.deadLetters.retry(system, id);
      expect(await until(async () => (await web.jobs.status(asPerson, id))?.state === 'completed')).toBe(true);
      expect(await list()).toEqual([]);
      broken = true;
      const other = await start({ label: 'discarded' }, once);
      await ended(other);
      await web.deadLetters.discard(system, other);
      expect(await list()).toEqual([]);
      await expect(web.deadLetters.retry(system, other)).rejects.toMatchObject({ status: 404 });
    });

    it('does not try again what was refused, and does not bother an administrator with it', async () => {
      let tries = 0;
      behaviour.onJob = async () => {
        tries++;
        throw new Problem(422, 'probe.wrong-file');
      };
      expect(await ended(await start({ label: 'refused' }))).toMatchObject({ state: 'failed', error: 'probe.wrong-file' });
      expect(tries).toBe(1);
      expect((await web.deadLetters.list(system, { limit: 10 })).items).toEqual([]);
    });

    it('ends at its time limit and aborts its signal', async () => {
      let aborted: boolean | undefined;
      behaviour.onJob = async (ctx) => {
        await sleep(1_000, undefined, { signal: ctx.signal }).catch(() => undefined);
        aborted = ctx.signal.aborted;
        throw new Error('aborted');
      };
      expect(await ended(await start({ label: 'slow' }, short))).toMatchObject({ state: 'failed', error: 'jobs.timed-out' });
      await sleep(20);
      expect(aborted).toBe(true);
    });

    it('waits while its plugin is disabled, also when the queue has it already', async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      behaviour.onJob = async (_, { label }) => (label === 'gate' ? gate : undefined);
      // Fills the worker of the queue, so that the last one is in the queue while the plugin goes off.
      const gates = await Promise.all([1, 2].map(() => start({ label: 'gate' })));
      await until(async () => (await db.sql(`select from jobs.job where state = 'active'`)).length === 2);
      const id = await start({ label: 'queued' });
      await until(async () => (await rowOf(id))?.queued_at);
      await worker.state.disable(system, 'probe', [], true);
      release();
      await Promise.all(gates.map((g) => ended(g)));
      await until(async () => (await rowOf(id))?.handover === 1);
      const later = await start({ label: 'later' });
      await sleep(300);
      expect((await labels()).filter((l) => l !== 'gate')).toEqual([]);
      expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 0, queued_at: null });
      await worker.state.enable(system, 'probe');
      await Promise.all([id, later].map((j) => ended(j)));
      expect((await labels()).filter((l) => l !== 'gate').sort()).toEqual(['later', 'queued']);
    });

    it('runs once when the relay dies between the adding and the marking', async () => {
      behaviour.onJob = async () => sleep(50);
      const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => start({ label: `job ${i}` })));
      for (let i = 0; i < 10; i++) {
        // What a dead relay leaves: handed over and not marked.
        await db.sql(`update jobs.job set queued_at = null`);
        await db.sql(`select pg_notify('sreda_jobs', '')`);
        await sleep(20);
      }
      await Promise.all(ids.map((id) => ended(id)));
      await sleep(200);
      expect((await labels()).sort()).toEqual(Array.from({ length: 20 }, (_, i) => `job ${i}`).sort());
    });

    it('shares jobs between workers, each once; a worker that stops gives back what it cannot end', async () => {
      const second = await startProcess(db, { redisUrl: redis?.url });
      await second.runtime.start();
      behaviour.onJob = async (ctx, { label }) => {
        if (label === 'long') await sleep(3_000, undefined, { signal: ctx.signal });
        else await sleep(5);
      };
      const ids = await Promise.all(Array.from({ length: 60 }, (_, i) => start({ label: `job ${i}` })));
      await Promise.all(ids.map((id) => ended(id)));
      expect(new Set(await labels()).size).toBe(60);
      expect(await labels()).toHaveLength(60);

      const long = await Promise.all(Array.from({ length: 4 }, () => start({ label: 'long' }, { ...work })));
      await until(async () => (await db.sql(`select from jobs.job where state = 'active'`)).length === 4);
      const began = Date.now();
      await second.runtime.stop(100);
      expect(Date.now() - began).toBeLessThan(2_500);
      await Promise.all(long.map((id) => ended(id)));
      await second.close();
      expect((await labels()).filter((l) => l === 'long')).toHaveLength(4);
      expect(await Promise.all(long.map(async (id) => (await rowOf(id))?.attempts))).toEqual([1, 1, 1, 1]);
    }, 30_000);

    it('starts jobs that the queue has lost again when a worker starts', async () => {
      await worker.runtime.stop();
      const id = await start({ label: 'lost' });
      // As if it had been handed over to a queue that is empty now.
      await db.sql(`update jobs.job set queued_at = now()`);
      await redis?.clear();
      await worker.runtime.start();
      expect(await ended(id)).toMatchObject({ state: 'completed' });
    });

    it('runs a schedule once for the times that were missed, not while its plugin is disabled, and forgets a removed one', async () => {
      await db.sql(`insert into jobs.schedule values ('probe.removed', '* * * * *', 'UTC', now())`);
      await worker.runtime.stop();
      await db.sql(`update jobs.schedule set next_at = now() - interval '5 days' where name = 'probe.every-night'`);
      await worker.state.disable(system, 'probe', [], true);
      await worker.runtime.start();
      expect(await db.sql(`select name from jobs.schedule`)).toEqual([{ name: 'probe.every-night' }]);
      await sleep(300);
      expect(await db.sql(`select from jobs.job`)).toHaveLength(0);
      await worker.state.enable(system, 'probe');
      await until(async () => (await labels()).length > 0);
      await Promise.all([web.scheduler.tick(), worker.scheduler.tick()]);
      await sleep(300);
      expect(await labels()).toEqual(['nightly']);
      const [next] = await db.sql<{ at: string }>(
        `select to_char(next_at at time zone 'Europe/Moscow', 'HH24:MI') as at from jobs.schedule`,
      );
      expect(next?.at).toBe('03:00');
      const due = new Date(Date.now() + 2 * 86_400_000);
      await Promise.all([web.scheduler.tick(due), worker.scheduler.tick(due)]);
      await until(async () => (await labels()).length === 2);
      expect(await labels()).toHaveLength(2);
    });

    it('goes on by itself after all connections to the database were cut', async () => {
      await db.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and application_name in ('sreda worker', 'sreda queues', 'sreda jobs listen', 'sreda listen')`);
      await sleep(200);
      const id = await until(() => start({ label: 'after' }).catch(() => null));
      expect(await ended(id ?? '')).toMatchObject({ state: 'completed' });
      // The notifications are followed again, not only the slow looks.
      await sleep(3_000);
      const began = Date.now();
      await ended(await start({ label: 'soon' }));
      expect(Date.now() - began).toBeLessThan(1_500);
    }, 30_000);

    it('erases who started a job and who caused an event', async () => {
      const mine = await start({ label: 'mine' });
      await ended(mine);
      await worker.state.disable(system, 'probe', [], true);
      const others = await start({ label: 'theirs' }, single, asOther);
      await start({ label: 'theirs' }, single);
      const { privacy } = web;
      expect(await privacy.preview(system, person.personId)).toContainEqual({ table: 'jobs.job', erase: 1, anonymise: 1 });
      const exported: unknown[] = [];
      for await (const part of privacy.export(system, person.personId)) exported.push(part);
      expect(exported).toEqual([
        { path: ['jobs', 'started'], data: [expect.objectContaining({ id: mine }), expect.objectContaining({ id: others })] },
      ]);
      await web.database.tx(system, (tx) => privacy.erase(tx, person.personId));
      expect(JSON.stringify(await db.sql(`select * from jobs.job`))).not.toContain(person.personId);
      expect(await rowOf(others)).toMatchObject({ state: 'waiting' });
      await worker.state.enable(system, 'probe');
      await ended(others, web, asOther);
    });

    it('needs at most 30 connections a process, under load', async () => {
      behaviour.onJob = async () => sleep(20);
      await web.close();
      const peak: number[] = [];
      const count = async () =>
        peak.push(
          (
            await db.sql<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database()
          and application_name <> 'sreda test' and pid <> pg_backend_pid() and application_name <> ''`)
          )[0]?.n ?? 0,
        );
      const load = Array.from({ length: 80 }, async (_, i) => {
        await worker.jobs.enqueue(asPerson, [work, once, single][i % 3] ?? work, { label: `load ${i}` });
        await worker.database.query(system, `select pg_sleep(0.05)`);
      });
      const timer = setInterval(() => void count(), 25);
      await Promise.all(load);
      await until(async () => (await labels()).length === 80);
      clearInterval(timer);
      expect(await labels()).toHaveLength(80);
      expect(Math.max(...peak)).toBeGreaterThanOrEqual(14);
      expect(Math.max(...peak)).toBeLessThanOrEqual(30);
      process.stdout.write(`connections of one process on ${backend.name}: ${Math.max(...peak)}\n`);
    });
  });
}
