import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Act, type Clock, type Fact, type Result } from '@mondee/kernel';
import { Identity, type ActRequest, type Viewer } from '../access/viewer';
import { Database, type Tx } from '../database/database';
import { FactStore } from './facts.store';

export const CLOCK = Symbol('clock');

/** What an act leaves behind: what it gives back, and what happened. */
export interface Outcome<T> {
  readonly value: T;
  readonly facts: readonly Fact[];
}

/**
 * Performs an act: one transaction holds the state it loads, the rule it asks, the state it stores
 * and the facts. A refusal rolls back and leaves nothing.
 */
@Injectable()
export class Acts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FactStore) private readonly facts: FactStore,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For a person: refused when nobody is signed in or when they may not act in this way. */
  async perform<T>(
    viewer: Viewer,
    request: ActRequest | undefined,
    body: (tx: Tx, act: Act) => Promise<Result<Outcome<T>>>,
  ): Promise<Result<T>> {
    if (!viewer.person) return refuse('people.SignInNeeded');
    const at = this.clock.now();
    const how = await this.identity.mayAct(viewer, request ?? {}, at);
    if (!how.ok) return how;
    return this.run(
      { id: newId(Date.parse(at)), actor: { kind: 'person', person: viewer.person }, at, ...how.value },
      body,
    );
  }

  /** For a job of the platform, named. */
  async performAs<T>(name: string, body: (tx: Tx, act: Act) => Promise<Result<Outcome<T>>>): Promise<Result<T>> {
    const at = this.clock.now();
    return this.run({ id: newId(Date.parse(at)), actor: { kind: 'system', name }, channel: 'system', at }, body);
  }

  /** For a reaction, inside the transaction that delivers the fact it hears. */
  async within(tx: Tx, name: string, facts: readonly Fact[], at = this.clock.now()): Promise<void> {
    await this.facts.append(
      tx,
      { id: newId(Date.parse(at)), actor: { kind: 'system', name }, channel: 'system', at },
      facts,
    );
  }

  /** Performs an act whose author, channel and instant are already known: for seeds and for acts before sign-in. */
  async run<T>(act: Act, body: (tx: Tx, act: Act) => Promise<Result<Outcome<T>>>): Promise<Result<T>> {
    try {
      return await this.database.transaction(async (tx) => {
        const outcome = await body(tx, act);
        if (!outcome.ok) throw new Refused(outcome);
        await this.facts.append(tx, act, outcome.value.facts);
        return ok(outcome.value.value);
      });
    } catch (fault) {
      if (fault instanceof Refused) return fault.outcome;
      throw fault;
    }
  }
}

/** Carries a refusal out of the transaction so that it rolls back; never leaves this file. */
class Refused extends Error {
  constructor(readonly outcome: Extract<Result<never>, { ok: false }>) {
    super('refused');
  }
}

export function done<T>(value: T, ...facts: readonly Fact[]): Result<Outcome<T>> {
  return ok({ value, facts });
}
