import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { closeProcess, draftProcess, extendPhase, inviteGuests, openProcess } from '@mondee/domain/consultations';
import type { Outcome, Process, ProcessContext, ProcessFact, WrittenInvitation } from '@mondee/domain/consultations';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { ProcessStore } from './process.store';

/** Begins, opens, extends and ends processes. */
@Injectable()
export class KeepProcess {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProcessStore) private readonly store: ProcessStore,
  ) {}

  draft(viewer: Viewer, id: string, input: WrittenInvitation, how?: ActRequest, baseRevision?: number) {
    return this.acts.perform<Process>(viewer, how, async (tx, act) => {
      if (!isId(id)) return refuse('platform.NotAnId', { field: 'processId' });
      const held = await this.store.hold(tx, id, viewer.person);
      const ctx = { ...ruleContext(viewer), invited: held?.invited ?? false };
      const outcome = draftProcess(held?.process, { ...input, id, baseRevision }, act, ctx);
      if (!outcome.ok) return outcome;
      await this.store.save(tx, outcome.value.state);
      return done<Process>(outcome.value.state, ...outcome.value.facts);
    });
  }

  open(viewer: Viewer, id: string, how?: ActRequest): Promise<Result<Process>> {
    return this.changing(viewer, id, how, (process, act, ctx) => openProcess(process, act, ctx));
  }

  close(viewer: Viewer, id: string, input: { outcome: Outcome; reason: string }, how?: ActRequest) {
    return this.changing(viewer, id, how, (process, act, ctx) => closeProcess(process, input, act, ctx));
  }

  extend(viewer: Viewer, id: string, input: { place: number; until: string; reason: string }, how?: ActRequest) {
    return this.changing(viewer, id, how, (process, act, ctx) => extendPhase(process, input, act, ctx), {
      after: (tx, { extension }) => this.store.saveExtension(tx, id as Id, extension),
    });
  }

  invite(viewer: Viewer, id: string, emails: readonly string[], how?: ActRequest): Promise<Result<Process>> {
    return this.changing(
      viewer,
      id,
      how,
      (process, act, ctx) => {
        const outcome = inviteGuests(process, emails, act, ctx);
        return outcome.ok ? { ...outcome, value: { ...outcome.value, state: process } } : outcome;
      },
      { after: (tx, outcome) => this.store.saveGuests(tx, id as Id, outcome.emails) },
    );
  }

  private changing<T extends { state: Process; facts: ProcessFact[] }>(
    viewer: Viewer,
    id: string,
    how: ActRequest | undefined,
    rule: (process: Process, act: Act, ctx: ProcessContext) => Result<T>,
    more?: { after(tx: Tx, outcome: T): Promise<void> },
  ): Promise<Result<Process>> {
    return this.acts.perform<Process>(viewer, how, async (tx, act) => {
      const held = await this.store.hold(tx, id, viewer.person);
      if (!held) return refuse('consultations.NotFound');
      const outcome = rule(held.process, act, { ...ruleContext(viewer), invited: held.invited });
      if (!outcome.ok) return outcome;
      await this.store.save(tx, outcome.value.state);
      await more?.after(tx, outcome.value);
      return done<Process>(outcome.value.state, ...outcome.value.facts);
    });
  }
}
