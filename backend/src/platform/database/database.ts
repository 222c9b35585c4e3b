import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';
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

/** The one way to the database. Stores use it; nothing else does. */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Reads outside a transaction. */
  async sql<R = Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return runPrepared<R>(this.pool, text, params as unknown[]).catch(rethrow);
  }

  /** All or nothing; tried again when PostgreSQL says that two transactions met badly. */
  async transaction<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction((manager) =>
          body({ manager, sql: (text, params = []) => manager.query(text, params as unknown[]) }),
        );
      } catch (fault) {
        if (attempt >= TRIES || !worthARetry(fault)) return rethrow(fault);
      }
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
