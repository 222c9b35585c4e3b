import { Inject, Injectable } from '@nestjs/common';
import { countedPerson, isId, refuse, type Id, type Result } from '@mondee/kernel';
import { addStatement, giveOpinion, reviewStatement } from '@mondee/domain/consultations';
import type { OpinionVote, Statement } from '@mondee/domain/consultations';
import { ruleContext } from '../people';
import { Identity, type ActRequest, type Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { OpinionStore } from './opinion.store';
import { ProcessStore } from './process.store';

/** Adds and reads statements, and says what one thinks of them. */
@Injectable()
export class GiveOpinion {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProcessStore) private readonly processes: ProcessStore,
    @Inject(OpinionStore) private readonly opinions: OpinionStore,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  add(
    viewer: Viewer,
    { process, id, ...input }: { process: string; id: string; text: string; seed: boolean },
    how: ActRequest = {},
  ): Promise<Result<Statement>> {
    return this.acts.perform<Statement>(viewer, how, async (tx, act) => {
      if (!isId(id)) return refuse('platform.NotAnId', { field: 'statementId' });
      const held = await this.processes.hold(tx, process, countedPerson(act));
      if (!held) return refuse('consultations.NotFound');
      const again = await this.opinions.hold(tx, id);
      if (again)
        return again.author === countedPerson(act) && again.process === process
          ? done<Statement>(again)
          : refuse('consultations.StatementNotFound');
      const { last, written } = await this.opinions.counts(tx, held.process.id, countedPerson(act));
      const ctx = { ...ruleContext(viewer), invited: held.invited, written };
      const outcome = addStatement(held.process, { ...input, id, number: last + 1 }, act, ctx);
      if (!outcome.ok) return outcome;
      const lives = input.seed || (await this.livesHere(viewer, held.process.invitation.residence, how));
      if (lives !== true && !lives.ok) return lives;
      await this.opinions.save(tx, outcome.value.state);
      return done<Statement>(outcome.value.state, ...outcome.value.facts);
    });
  }

  async review(viewer: Viewer, id: string, input: { accept: boolean; reason?: string }, how?: ActRequest) {
    const process = (await this.opinions.processOf(id)) ?? '';
    return this.acts.perform<Statement>(viewer, how, async (tx, act) => {
      const held = await this.processes.hold(tx, process, viewer.person, 'shared');
      const statement = held && (await this.opinions.hold(tx, id));
      if (!statement) return refuse('consultations.StatementNotFound');
      const ctx = { ...ruleContext(viewer), invited: held.invited };
      const outcome = reviewStatement(held.process, statement, input, act, ctx);
      if (!outcome.ok) return outcome;
      await this.opinions.save(tx, outcome.value.state);
      return done<Statement>(outcome.value.state, ...outcome.value.facts);
    });
  }

  async give(viewer: Viewer, id: string, vote: OpinionVote, how: ActRequest = {}) {
    const process = (await this.opinions.processOf(id)) ?? '';
    return this.acts.perform<{ process: Id; person: Id }>(viewer, how, async (tx, act) => {
      const counted = countedPerson(act);
      const held = await this.processes.hold(tx, process, counted, 'shared');
      const statement = held && (await this.opinions.hold(tx, id));
      if (!held || !counted) return refuse('consultations.StatementNotFound');
      const given = await this.opinions.given(tx, held.process.id, counted);
      const ctx = { ...ruleContext(viewer), invited: held.invited, given };
      const outcome = giveOpinion(held.process, statement, act, ctx);
      if (!outcome.ok) return outcome;
      const lives = await this.livesHere(viewer, held.process.invitation.residence, how);
      if (!lives.ok) return lives;
      const { person, facts } = outcome.value;
      if (await this.opinions.vote(tx, statement!, person, vote, act.channel, act.at))
        await this.jobs.enqueue(tx, 'opinion-map', { process: held.process.id });
      return done({ process: held.process.id, person }, ...facts);
    });
  }

  /** The level that this process asks of who takes part. */
  private livesHere(viewer: Viewer, level: string | undefined, how: ActRequest): Promise<Result<true>> {
    const needs = { act: 'consultations.say' };
    const residence = level === 'declared' || level === 'verified' ? level : undefined;
    return this.identity.meets(viewer, residence ? { ...needs, residence } : needs, how);
  }
}
