import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { Pool } from 'pg';
import { runPrepared } from './prepared';
import { rethrow, type Row } from './rows';

/** PostgreSQL: serialization failure and deadlock. The same transaction may succeed if tried again. */
const WORTH_A_RETRY = new Set(['40001', '40P01']);
const TRIES = 4;

/** True when two transactions met badly: neither was wrong. */
export function worthARetry(fault: unknown): boolean {
  return fault instanceof QueryFailedError && WORTH_A_RETRY.has((fault.driverError as { code?: string }).code ?? '');
}

/** A transaction that is open. */
export interface Tx {
  readonly manager: EntityManager;
  /** Runs one statement with parameters and gives its rows. */
  sql<R = Row>(text: string, params?: readonly unknown[]): Promise<R[]>;
}

/** What runs on behalf of a transaction, until it ends. */
interface Open {
  readonly tx: Tx;
  ended: boolean;
}

/** The one way to the database. Stores use it; nothing else does. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<Open>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Reads; on behalf of an open transaction, on that transaction's own connection. A second connection there would
   * miss what the act just wrote, and as many acts at once as the pool has connections would each hold one and wait
   * for another that none gives back.
   */
  async sql<R = Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    const open = this.open.getStore();
    if (!open || open.ended) return this.read<R>(text, params);
    return open.tx.sql<R>(text, params).catch((fault: unknown) => {
      // it was asked in time, but nobody waited for it: what it reads is as final as anything else's
      if (open.ended && fault instanceof QueryRunnerAlreadyReleasedError) return this.read<R>(text, params);
      throw fault;
    });
  }

  private read<R>(text: string, params: readonly unknown[]): Promise<R[]> {
    return runPrepared<R>(this.pool, text, params as unknown[]).catch(rethrow);
  }

  /** All or nothing; tried again when PostgreSQL says that two transactions met badly. Never inside another one. */
  async transaction<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.open.getStore()?.ended === false)
      throw new Error('A transaction is already open here: hand its `tx` on instead of opening a second one.');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction((manager) => this.onBehalf(manager, body));
      } catch (fault) {
        if (attempt >= TRIES || !worthARetry(fault)) return rethrow(fault);
      }
    }
  }

  /** What must not be part of the transaction that is open, because it outlives its rollback; seldom, never many at once. */
  apart<T>(body: () => Promise<T>): Promise<T> {
    return this.open.exit(body);
  }

  private async onBehalf<T>(manager: EntityManager, body: (tx: Tx) => Promise<T>): Promise<T> {
    // One after the other: a connection carries one statement at a time.
    let last: Promise<unknown> = Promise.resolve();
    const tx: Tx = {
      manager,
      sql: <R>(text: string, params: readonly unknown[] = []) => {
        const turn = last.then(() => manager.query(text, params as unknown[]) as Promise<R[]>);
        last = turn.catch(() => undefined);
        return turn;
      },
    };
    const open: Open = { tx, ended: false };
    try {
      return await this.open.run(open, () => body(tx));
    } finally {
      open.ended = true;
    }
  }

  /** The pool that TypeORM holds: reads need nothing of what it wraps round a statement. */
  private get pool(): Pool {
    return (this.source.driver as unknown as { readonly master: Pool }).master;
  }

  get manager(): EntityManager {
    return this.source.manager;
  }
}
