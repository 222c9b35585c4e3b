import { inject, Injectable, signal } from '@angular/core';
import type { Refused } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DraftProposal, HandedIn, SubmitProposal, type DraftProposalVars } from '../proposals.graphql.generated';
import type { HandedInProposal } from '../handed-in/handed-in';

export type DraftInput = DraftProposalVars['input'];

const PAUSE_MS = 1500;

/** Sends a form's draft on the way, one sending after another, and hands the whole in. */
@Injectable()
export class DraftSender {
  private readonly client = inject(GraphqlClient);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  /** The last text is on the server. */
  readonly kept = signal(false);

  /** Sends once the typing pauses. What fails here is told when the whole is handed in, not while writing. */
  soon(input: () => DraftInput): void {
    this.stop();
    this.kept.set(false);
    this.timer = setTimeout(() => {
      this.queue = this.queue.then(() => this.send(input()));
    }, PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Hands in. One whose answer was lost the first time is found handed in, and that is what was wanted. */
  async handIn(input: DraftInput): Promise<Refused | HandedInProposal> {
    this.stop();
    await this.queue;
    const { draftProposal: drafted } = await this.client.act(DraftProposal, { input });
    if (drafted.__typename === 'Refusal') {
      const there = drafted.code === 'proposals.AlreadySubmitted' && (await this.handedIn(input.draftId));
      return there || drafted;
    }
    const sent = await this.client.act(SubmitProposal, {
      input: { proposalId: input.draftId, act: input.act ?? null },
    });
    return sent.submitProposal;
  }

  /** The day of the answer is set a moment after the handing in: asked again then. */
  async handedIn(id: string): Promise<HandedInProposal | null> {
    return (await this.client.query(HandedIn, { id })).proposal;
  }

  private async send(input: DraftInput): Promise<void> {
    try {
      const { draftProposal } = await this.client.act(DraftProposal, { input });
      this.kept.set(draftProposal.__typename === 'Proposal');
    } catch {
      this.kept.set(false);
    }
  }
}
