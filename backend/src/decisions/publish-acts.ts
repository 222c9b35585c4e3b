import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  actPublished,
  actTakenOffLine,
  canRecord,
  changeAct,
  publishAct,
  takeOffLine,
  type ActInput,
  type ChangeInput,
  type OfficialAct,
} from '@mondee/domain/decisions';
import { dayIn, isId, newId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { BodyStore } from '../assemblies';
import { ruleContext, ZONE } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done, type Outcome } from '../platform/facts/acts';
import { Pdf } from '../platform/pdf/pdf';
import { actDocument } from './act-document';
import { ActStore } from './act.store';
import { DecisionPlace } from './decision-place';
import { DecisionStore } from './decision.store';

/** Makes acts of decisions, and further acts on them: numbered, written, hashed and stored in one transaction. */
@Injectable()
export class PublishActs {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ActStore) private readonly store: ActStore,
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
    @Inject(Pdf) private readonly pdf: Pdf,
  ) {}

  /** The same decision sent twice becomes one act. */
  publish(
    viewer: Viewer,
    asked: { decisionId: string; bodyId?: string },
    input: ActInput,
    how?: ActRequest,
  ): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const decision = isId(asked.decisionId) ? await this.decisions.find(tx, asked.decisionId) : undefined;
      if (!decision) return refuse('decisions.NotFound', { field: 'decisionId' });
      // the body is held: two at once come one after the other, and the second finds the first
      const found = isId(asked.bodyId) ? await this.bodies.hold(tx, asked.bodyId) : undefined;
      const next = found ? await this.store.nextRank(tx, found.body.id, Number(decision.decidedOn.slice(0, 4))) : 1;
      const ctx = await this.context(tx, viewer, act, decision.id, next);
      if (!found) {
        const can = canRecord(ctx.viewer, ctx.commune);
        return can.ok ? refuse('decisions.NoBody', { field: 'bodyId' }) : can;
      }
      const outcome = publishAct(input, decision, found.body, act, ctx);
      if (!outcome.ok) return outcome;
      const before = await this.store.ofDecision(tx, decision.id);
      if (before)
        return before.author === viewer.person && before.body === found.body.id
          ? done(before.id)
          : refuse('decisions.ActThere');
      return this.keep(tx, outcome.value, decision.id);
    });
  }

  change(
    viewer: Viewer,
    asked: { actId: string; newActId?: string },
    input: ChangeInput,
    how?: ActRequest,
  ): Promise<Result<Id>> {
    const { newActId } = asked;
    return this.acts.perform(viewer, how, async (tx, act) => {
      if (newActId !== undefined && !isId(newActId)) return refuse('platform.NotAnId', { field: 'newActId' });
      const first = await this.held(tx, asked.actId);
      if (!first) return refuse('decisions.NoSuchAct', { field: 'actId' });
      const year = Number(dayIn(act.at, ZONE).slice(0, 4));
      const next = await this.store.nextRank(tx, first.act.body, year);
      const sent = newActId && (await this.store.find(tx, newActId));
      if (sent)
        return sent.act.author === viewer.person && sent.act.on === first.act.id
          ? done(sent.act.id)
          : refuse('decisions.NoSuchAct', { field: 'newActId' });
      const ctx = await this.context(tx, viewer, act, first.act.decision, next, newActId);
      const outcome = changeAct(input, first.act, first.later, act, ctx);
      return outcome.ok ? this.keep(tx, outcome.value, first.act.decision, first.act) : outcome;
    });
  }

  takeOffLine(viewer: Viewer, actId: string, how?: ActRequest): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const found = await this.held(tx, actId);
      if (!found) return refuse('decisions.NoSuchAct', { field: 'actId' });
      const ctx = await this.context(tx, viewer, act, found.act.decision, 0);
      const outcome = takeOffLine(found.act, found.offLine, act, ctx);
      if (!outcome.ok) return outcome;
      await this.store.takeOffLine(tx, found.act.id, outcome.value);
      return done(found.act.id, actTakenOffLine(found.act));
    });
  }

  /** An act, read again once its body is held: what happens to the acts of one body happens in order. */
  private async held(tx: Tx, id: string) {
    const found = isId(id) ? await this.store.find(tx, id) : undefined;
    if (!found) return undefined;
    await this.bodies.hold(tx, found.act.body);
    return this.store.find(tx, found.act.id);
  }

  private async keep(tx: Tx, of: OfficialAct, decision: Id, first?: OfficialAct): Promise<Result<Outcome<Id>>> {
    const document = await this.pdf.of(actDocument(of, (await this.decisions.find(tx, decision))!, first));
    const sha256 = createHash('sha256').update(document).digest('hex');
    await this.store.insert(tx, of, sha256, document);
    return done(of.id, actPublished(of, sha256));
  }

  private async context(tx: Tx, viewer: Viewer, act: Act, decision: Id, next: number, id?: string) {
    const [commune] = await this.place.ofDecisions([decision], tx);
    return {
      ...ruleContext(viewer),
      id: (id as Id | undefined) ?? newId(Date.parse(act.at)),
      next,
      authorName: await this.store.nameOf(tx, viewer.person!),
      ...(commune && { commune }),
    };
  }
}
