import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countQueries } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { TestDatabase } from '@sreda/testing';
import pg from 'pg';
import { EventReader } from '../src/outbox/event-reader.js';
import { MAX_TRIES } from '../src/outbox/subscription.store.js';
import { behaviour, counted, ignored } from './probe.js';
import { startDatabase, startProcess, type TestProcess, until } from './process.js';

const system = createContext();
const at = new Date('2026-09-01T05:00:00Z');

/** The plan for any parameters; `explain (generic_plan)` would do, but PostgreSQL 15 does not know it. */
async function genericPlan(url: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set plan_cache_mode = force_generic_plan`);
    await client.query(`prepare read as ${statement}`);
    const parameters = new Set(statement.match(/\$\d+/g)).size;
    return JSON.stringify((await client.query(`explain execute read (${Array(parameters).fill('null').join()})`)).rows);
  } finally {
    await client.end();
  }
}

describe('the outbox', () => {
  let db: TestDatabase;
  let one: TestProcess;
  let two: TestProcess;

  beforeAll(async () => {
    db = await startDatabase();
    [one, two] = [await startProcess(db), await startProcess(db)];
  });
  afterAll(async () => {
    await Promise.all([one, two].map((p) => p.close()));
    await db.close();
  });
  beforeEach(async () => {
    behaviour.onEvent = async () => undefined;
    await db.sql(`truncate jobs.event, jobs.subscription, jobs.dead_letter, probe.effect, probe.counter`);
    await one.subscribe();
  });

  const record = (key: string, n: number, ctx: RequestContext = system, process = one) =>
    process.database.tx(ctx, (tx) => process.events.record(tx, counted, key, { n, at }));
  const effects = () => db.sql<{ key: string; n: number }>(`select key, n from probe.effect where kind = 'event' order by position`);
  /** A transaction that records an event and stays open until `commit`. */
  const open = async (key: string, n: number) => {
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let recorded = (): void => undefined;
    const ready = new Promise<void>((resolve) => (recorded = resolve));
    const done = two.database.tx(system, async (tx) => {
      await two.events.record(tx, counted, key, { n, at });
      recorded();
      await held;
    });
    await ready;
    return async () => {
      commit();
      await done;
    };
  };

  it('takes only declared events with a right payload, in a transaction', async () => {
    await expect(one.events.record(system, counted, 'a', { n: 1, at })).rejects.toThrow('in the transaction');
    await expect(record('a', -1)).rejects.toMatchObject({ code: 'kernel.invalid-input' });
    const undeclared = { ...counted, name: 'probe.undeclared' };
    await expect(one.database.tx(system, (tx) => one.events.record(tx, undeclared, 'a', { n: 1, at }))).rejects.toThrow('emits');
    expect(await db.sql(`select from jobs.event`)).toHaveLength(0);
  });

  // The horizon of a snapshot is the whole server's, so a transaction of another test's database holds events back for a moment.
  const settled = () =>
    until(async () => (await db.sql(`select from jobs.event where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`)).length === 0);
  const drainOf = async (process: TestProcess) => {
    await settled();
    await process.drain.drain();
  };

  it('delivers what was committed, once, and nothing that was rolled back', async () => {
    await record('a', 1);
    await expect(
      one.database.tx(system, async (tx) => {
        await one.events.record(tx, counted, 'a', { n: 2, at });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await drainOf(one);
    await drainOf(two);
    expect(await effects()).toEqual([{ key: 'a', n: 1 }]);
  });

  it('does not skip an event of a transaction that began before and commits after others', async () => {
    const commit = await open('a', 1);
    await record('a', 2);
    // The second one is committed and has the higher position; a cursor moved over it would lose the first.
    expect(await one.drain.drain()).toBeLessThan(100);
    expect(await effects()).toEqual([]);
    await commit();
    await drainOf(one);
    expect(await effects()).toEqual([
      { key: 'a', n: 1 },
      { key: 'a', n: 2 },
    ]);
  });

  it('keeps the order of each aggregate and has every effect once, with many writers, drains and handlers that crash', async () => {
    let handled = 0;
    behaviour.onEvent = async () => {
      if (++handled % 17 === 0) throw new Error('crash');
      await sleep(Math.random() * 2);
    };
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const write = async (process: TestProcess, n: number) => {
      for (let i = 0; i < n; i++) {
        const key = keys[Math.floor(Math.random() * keys.length)] ?? 'a';
        await process.database.tx(system, async (tx) => {
          const row = await process.database.queryOne<{ n: number }>(
            tx,
            `insert into probe.counter as c (key, n) values ($1, 1) on conflict (key) do update set n = c.n + 1 returning n`,
            [key],
          );
          await process.events.record(tx, counted, key, { n: row?.n ?? 0, at });
          await sleep(Math.random() * 3);
        });
      }
    };
    let writing = true;
    const drain = async (process: TestProcess) => {
      while (writing) await process.drain.drain();
    };
    const skipPauses = async () => {
      for (; writing; await sleep(20)) await db.sql(`update jobs.subscription set retry_at = null where retry_at is not null`);
    };
    const drains = [...[one, two, one].map(drain), skipPauses()];
    await Promise.all([write(one, 60), write(two, 60), write(one, 60)]);
    const total = async () => (await effects()).length;
    await until(async () => (await total()) >= 180);
    writing = false;
    await Promise.all(drains);
    const seen = await effects();
    expect(seen).toHaveLength(180);
    for (const key of keys) {
      const own = seen.filter((e) => e.key === key).map((e) => e.n);
      expect(own).toEqual(own.map((_, i) => i + 1));
    }
    expect(await db.sql(`select from jobs.dead_letter`)).toHaveLength(0);
  }, 60_000);

  it('has the effect once when the connection is cut in the middle of a handler', async () => {
    await record('a', 1);
    let cut = true;
    behaviour.onEvent = async (ctx) => {
      if (!cut) return;
      cut = false;
      await one.database.query(ctx, `insert into probe.effect (kind, key, n) values ('event', 'half', 0)`);
      const row = await one.database.queryOne<{ pid: number }>(ctx, `select pg_backend_pid() as pid`);
      await db.sql(`select pg_terminate_backend($1)`, [row?.pid]);
      await sleep(50);
    };
    await drainOf(one).catch(() => undefined);
    await db.sql(`update jobs.subscription set retry_at = null`);
    await until(async () => {
      await drainOf(one);
      return (await effects()).length > 0;
    });
    expect(await effects()).toEqual([{ key: 'a', n: 1 }]);
  });

  it('lets the subscriptions of a disabled plugin stand still and catch up', async () => {
    await record('a', 1);
    await drainOf(one);
    await one.state.disable(system, 'probe', [], false);
    await record('a', 2);
    await drainOf(one);
    expect(await effects()).toHaveLength(1);
    await one.state.enable(system, 'probe');
    await drainOf(one);
    expect((await effects()).map((e) => e.n)).toEqual([1, 2]);
    await until(async () => two.state.isEnabled('probe'));
  });

  it('hands a subscription the events from before its first start', async () => {
    await db.sql(`truncate jobs.subscription`);
    await record('a', 1);
    await one.subscribe();
    await one.subscribe();
    await drainOf(one);
    expect(await effects()).toHaveLength(1);
  });

  it('puts a poison event aside with the later ones of its aggregate, lets the others pass, and delivers all in order on retry', async () => {
    let poison = true;
    behaviour.onEvent = async (_, { aggregateId, payload }) => {
      if (poison && aggregateId === 'bad' && payload.n === 2) throw new Error('cannot');
    };
    for (let n = 1; n <= 4; n++) for (const key of ['bad', 'good']) await record(key, n);
    await drainOf(one);
    expect((await effects()).filter((e) => e.key === 'bad')).toEqual([{ key: 'bad', n: 1 }]);
    for (let i = 1; i < MAX_TRIES; i++) {
      expect(await db.sql(`select from jobs.dead_letter`)).toHaveLength(0);
      // Backs off: a look before its time does not try again.
      await drainOf(one);
      await db.sql(`update jobs.subscription set retry_at = now() where retry_at is not null`);
      await drainOf(one);
    }
    await record('bad', 5);
    await record('good', 5);
    await drainOf(one);
    expect((await effects()).filter((e) => e.key === 'good').map((e) => e.n)).toEqual([1, 2, 3, 4, 5]);
    expect((await effects()).filter((e) => e.key === 'bad')).toHaveLength(1);

    const { items } = await one.deadLetters.list(system, { limit: 10 });
    expect(items).toEqual([
      expect.objectContaining({ kind: 'event', subscription: 'probe.count', aggregateId: 'bad', error: 'cannot', tries: MAX_TRIES }),
    ]);
    const id = items[0]?.id ?? '';
    await one.deadLetters.retry(system, id);
    await drainOf(one);
    expect((await one.deadLetters.list(system, { limit: 10 })).items).toEqual([expect.objectContaining({ tries: MAX_TRIES + 1 })]);

    poison = false;
    await one.deadLetters.retry(system, id);
    await drainOf(one);
    await record('bad', 6);
    await drainOf(one);
    expect((await effects()).filter((e) => e.key === 'bad').map((e) => e.n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await one.deadLetters.list(system, { limit: 10 })).items).toEqual([]);
  });

  it('forgets a discarded dead letter and goes on with the aggregate', async () => {
    behaviour.onEvent = async (_, { payload }) => {
      if (payload.n === 1) throw new Error('cannot');
    };
    await record('bad', 1);
    for (let i = 0; i < MAX_TRIES; i++) {
      await db.sql(`update jobs.subscription set retry_at = now() where retry_at is not null`);
      await drainOf(one);
    }
    const { items } = await one.deadLetters.list(system, { limit: 10 });
    await one.deadLetters.discard(system, items[0]?.id ?? '');
    await expect(one.deadLetters.discard(system, items[0]?.id ?? '')).rejects.toMatchObject({ status: 404 });
    await record('bad', 2);
    await drainOf(one);
    expect(await effects()).toEqual([{ key: 'bad', n: 2 }]);
  });

  it('finds the poison in a full batch without handling each event alone', async () => {
    let calls = 0;
    behaviour.onEvent = async (_, { payload }) => {
      calls++;
      if (payload.n === 70) throw new Error('cannot');
    };
    await one.database.tx(system, async (tx) => {
      for (let n = 1; n <= 100; n++) await one.events.record(tx, counted, 'a', { n, at });
    });
    await drainOf(one);
    expect(await effects()).toHaveLength(69);
    expect(calls).toBeLessThan(600);
  });

  it('sweeps old events that every subscription has passed, and those that nobody reads', async () => {
    const old = createContext({ now: () => new Date(Date.now() - 40 * 86_400_000) });
    await record('a', 1, old);
    await one.database.tx(old, (tx) => one.events.record(tx, ignored, 'a', { n: 1, at }));
    await drainOf(one);
    await record('a', 2, old);
    await record('a', 3);
    await one.retention.sweep();
    expect(await db.sql(`select (payload->>'n')::int as n from jobs.event order by position`)).toEqual([{ n: 2 }, { n: 3 }]);
    await drainOf(one);
    await one.retention.sweep();
    expect(await db.sql(`select (payload->>'n')::int as n from jobs.event order by position`)).toEqual([{ n: 3 }]);
  });

  it('tells when the events bear numbers of another server', async () => {
    await record('a', 1);
    const reader = new EventReader(one.database);
    expect(await reader.fromAnotherServer(system)).toBe(false);
    await db.sql(`update jobs.event set xid = (pg_current_xact_id()::text::bigint + 1000)::text::xid8`);
    expect(await reader.fromAnotherServer(system)).toBe(true);
  });

  it('gives a subscription to many events all of them in their common order', async () => {
    await one.database.tx(system, async (tx) => {
      for (let n = 1; n <= 6; n++) await one.events.record(tx, n % 2 ? counted : ignored, 'a', { n, at });
    });
    await record('a', 7);
    await drainOf(one);
    const all = await db.sql(`select n from probe.effect where kind = 'all' order by position`);
    expect(all.map((e) => e.n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await effects()).map((e) => e.n)).toEqual([1, 3, 5, 7]);
  });

  it('reads along the index of the order, however many events there are', async () => {
    await db.sql(`insert into jobs.event (id, name, version, aggregate_id, partition, occurred_at, payload)
      select gen_random_uuid(), 'probe.counted', 1, 'a', n % 8, now(), '{"n": 1, "at": "2026-09-01T05:00:00Z"}' from generate_series(1, 4000) n`);
    await db.sql(`analyze jobs.event`);
    await settled();
    const { statements } = await countQueries(() => one.drain.drain());
    const reads = new Set(statements.filter((s) => s.includes('cross join lateral')));
    expect(reads.size).toBe(2);
    for (const read of reads) {
      const plan = await genericPlan(db.url, read);
      expect(plan).toMatch(/Index (Only )?Scan using event_order/);
      expect(plan).toMatch(/Index Cond: [^}]*name = [^}]*ROW\(xid, /);
    }
    expect(await effects()).toHaveLength(4_000);
  }, 60_000);

  it('sends one notification a transaction and is woken by it', async () => {
    await two.runtime.start();
    const began = Date.now();
    await one.database.tx(system, async (tx) => {
      for (let n = 1; n <= 5; n++) await one.events.record(tx, counted, 'a', { n, at });
    });
    await until(async () => (await effects()).length === 5);
    expect(await effects()).toHaveLength(5);
    // Sooner than the periodic look, which comes every five seconds.
    expect(Date.now() - began).toBeLessThan(4_500);
    await two.runtime.stop();
  });
});
