import type { RequestContext } from '@sreda/plugin-sdk';
import { Problem } from '@sreda/plugin-sdk';
import type { DataSource, EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';

interface Transaction {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
  ended: boolean;
}
export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

const transactions = new WeakMap<RequestContext, Transaction>();
/** Of `together`. */
const connections = new WeakMap<RequestContext, EntityManager>();
const RETRY_STATES = new Set(['40001', '40P01']);
const MAX_TRIES = 5;

const sqlState = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;

/** True when the error is a violation of the unique constraint or index named. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === constraint;
}

/** The only way to the database: it finds the transaction in the context, so a service never asks whether it runs in one. */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** For repositories and the query builder. Throws when the context's transaction has ended. */
  manager(ctx: RequestContext): EntityManager {
    const transaction = transactions.get(ctx);
    if (!transaction) return connections.get(ctx) ?? this.dataSource.manager;
    if (transaction.ended) throw new Error('The transaction of this context has ended');
    return transaction.manager;
  }

  /** Hot reads are one hand-written statement each. Rows are as pg returns them: bigint and numeric are strings. */
  async query<Row = Record<string, unknown>>(ctx: RequestContext, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.manager(ctx).query<Row[] | [Row[], number]>(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE with the returned rows and their number.
    return Array.isArray(result[0]) ? result[0] : (result as Row[]);
  }

  /** The first row, or undefined. */
  async queryOne<Row = Record<string, unknown>>(
    ctx: RequestContext,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query<Row>(ctx, sql, parameters))[0];
  }

  /**
   * Runs reads that need nothing of one another on one connection: those that are asked for in one turn (`Promise.all`) leave in one piece, one round trip
   * in place of one each. They see no common snapshot; for that there is `tx`, which cannot begin in here.
   */
  async together<T>(ctx: RequestContext, read: (ctx: RequestContext) => Promise<T>): Promise<T> {
    if (this.inTransaction(ctx) || connections.has(ctx)) return read(ctx);
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      const inner = Object.create(ctx) as RequestContext;
      connections.set(inner, runner.manager);
      return await read(inner);
    } finally {
      await runner.release();
    }
  }

  /** `other` in the transaction of `ctx`: for seeds, which act in several people's names and leave all or nothing. */
  joined(ctx: RequestContext, other: RequestContext): RequestContext {
    const transaction = transactions.get(ctx);
    if (!transaction) return other;
    const inner = Object.create(other) as RequestContext;
    transactions.set(inner, transaction);
    return inner;
  }

  /** `ctx` as of another moment, in its transaction: for what is noticed later than it happened. */
  asOf(ctx: RequestContext, moment: Date): RequestContext {
    return this.joined(ctx, Object.create(ctx, { now: { value: () => moment } }) as RequestContext);
  }

  /** `ctx` with the actor's own eyes, in its transaction: for what is asked of the actor, whoever's eyes are looked through. */
  asOneself(ctx: RequestContext): RequestContext {
    if (ctx.asStudentOf === null) return ctx;
    return this.joined(ctx, Object.create(ctx, { asStudentOf: { value: null } }) as RequestContext);
  }

  inTransaction(ctx: RequestContext): boolean {
    return transactions.has(ctx);
  }

  /**
   * Runs `fn` as soon as the context's transaction has committed, before `tx` answers, and never after a rollback; at once without a transaction.
   * For memory only (caches of this process): it must not throw.
   */
  afterCommit(ctx: RequestContext, fn: () => void): void {
    const transaction = transactions.get(ctx);
    if (transaction) transaction.afterCommit.push(fn);
    else fn();
  }

  /**
   * Runs `fn` in one transaction. Inside another one it joins it. The outermost runs the whole unit again after a serialization failure or a
   * deadlock, so `fn` holds nothing but SQL and the outbox: no queue, no mail, no file. Throws a 503 Problem when the disk is full.
   */
  async tx<T>(ctx: RequestContext, fn: (ctx: RequestContext) => Promise<T>, isolation: Isolation = 'READ COMMITTED'): Promise<T> {
    if (this.inTransaction(ctx)) {
      this.manager(ctx);
      return fn(ctx);
    }
    // It would wait for a second connection and hold the first one.
    if (connections.has(ctx)) throw new Error('A transaction cannot begin among reads that share a connection');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.run(ctx, fn, isolation);
      } catch (error) {
        const state = sqlState(error);
        if (state === '53100') throw new Problem(503, 'kernel.disk-full');
        if (!state || !RETRY_STATES.has(state) || attempt === MAX_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  private async run<T>(ctx: RequestContext, fn: (ctx: RequestContext) => Promise<T>, isolation: Isolation): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const unit = async (manager: EntityManager): Promise<T> => {
      // The prototype keeps the getters and `now()` of the caller's context; the new identity is the key of its transaction.
      const inner = Object.create(ctx) as RequestContext;
      const transaction: Transaction = { manager, afterCommit, ended: false };
      transactions.set(inner, transaction);
      try {
        return await fn(inner);
      } finally {
        transaction.ended = true;
      }
    };
    // READ COMMITTED is how every connection begins (data-source.ts); to say so again would be one more round trip.
    const result = await (isolation === 'READ COMMITTED'
      ? this.dataSource.transaction(unit)
      : this.dataSource.transaction(isolation, unit));
    for (const call of afterCommit) call();
    return result;
  }
}
