import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { mergeProposals, undoMerge, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { Settings } from '../platform/settings/settings';
import { MergeStore } from './merge.store';
import { ProposalStore } from './proposal.store';
import { supportThreshold } from './support-threshold';

/** Makes several proposals go on as one, and takes one out again. All are held in the order of their ids. */
@Injectable()
export class MergeProposals {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(MergeStore) private readonly merges: MergeStore,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  merge(viewer: Viewer, into: string, parts: readonly string[]): Promise<Result<Proposal>> {
    return this.acts.perform<Proposal>(viewer, undefined, async (tx, act) => {
      const asked = parts.slice(0, 100);
      const held = await this.holdAll(tx, [into, ...asked]);
      const target = held.get(into);
      const found = asked.flatMap((id) => held.get(id) ?? []);
      if (!target || found.length < asked.length) return refuse('proposals.NotFound');
      const ids = found.map(({ id }) => id);
      const outcome = mergeProposals(target, found, act, {
        ...ruleContext(viewer),
        holding: await this.merges.holding(tx, ids),
        supportCount: await this.merges.supporters(tx, [
          target.id,
          ...ids,
          ...(await this.merges.partsOf(tx, target.id)),
        ]),
        threshold: supportThreshold(this.settings),
        reached: await this.merges.thresholdReached(tx, target.id),
      });
      if (!outcome.ok) return outcome;
      for (const one of [outcome.value.target, ...outcome.value.parts]) await this.proposals.save(tx, one);
      if (outcome.value.facts.some(({ kind }) => kind === 'SupportThresholdReached'))
        await this.merges.saveThreshold(tx, target.id, supportThreshold(this.settings), act.at);
      return done(outcome.value.target, ...outcome.value.facts);
    });
  }

  undo(viewer: Viewer, id: string): Promise<Result<Proposal>> {
    return this.acts.perform<Proposal>(viewer, undefined, async (tx, act) => {
      const seen = await this.proposals.peek(tx, id);
      const into = seen && 'mergedInto' in seen ? seen.mergedInto : undefined;
      const held = await this.holdAll(tx, [id, ...(into ? [into] : [])]);
      const [part, target] = [held.get(id), into && held.get(into)];
      if (!part) return refuse('proposals.NotFound');
      const rest = target ? (await this.merges.partsOf(tx, target.id)).filter((one) => one !== part.id) : [];
      const supportCount = target ? await this.merges.supporters(tx, [target.id, ...rest]) : 0;
      const outcome = undoMerge(target || part, part, act, { ...ruleContext(viewer), supportCount });
      if (!outcome.ok) return outcome;
      await this.proposals.save(tx, outcome.value.target);
      await this.proposals.save(tx, outcome.value.part);
      return done(outcome.value.part, ...outcome.value.facts);
    });
  }

  private async holdAll(tx: Tx, ids: readonly string[]): Promise<Map<string, Proposal>> {
    const held = new Map<string, Proposal>();
    for (const id of [...new Set(ids)].filter((one): one is Id => isId(one)).sort()) {
      const one = await this.proposals.hold(tx, id);
      if (one) held.set(id, one);
    }
    return held;
  }
}
