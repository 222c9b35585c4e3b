import { computed, inject, Injectable, signal } from '@angular/core';
import type { Refused } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DraftProposal, HandedIn, SubmitProposal, type DraftProposalVars } from '../proposals.graphql.generated';
import type { HandedInProposal } from '../handed-in/handed-in';

export type DraftInput = Omit<DraftProposalVars['input'], 'baseRevision'>;

/** Where the text stands on the server. */
export type SendingState = 'idle' | 'saving' | 'saved' | 'failed' | 'signedOut' | 'elsewhere' | 'refused';

const PAUSE_MS = 1500;
/** After a failure, tried again by itself: often first, then once a minute. */
const AGAIN_MS = [4_000, 10_000, 30_000, 60_000];

/** Sends a form's draft on the way, one sending after another, and hands the whole in. */
@Injectable()
export class DraftSender {
  private readonly client = inject(GraphqlClient);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private last: (() => DraftInput) | undefined;
  private failures = 0;
  readonly state = signal<SendingState>('idle');
  /** The last text is on the server. */
  readonly kept = computed(() => this.state() === 'saved');
  /** The revision that this form last saw there; nothing before the first sending. */
  readonly revision = signal<number | undefined>(undefined);

  /** Sends once the typing pauses. What changed elsewhere is not written over: sending waits until one has chosen. */
  soon(input: () => DraftInput, pause = PAUSE_MS): void {
    this.last = input;
    if (this.state() === 'elsewhere') return;
    this.stop();
    this.state.set('saving');
    this.timer = setTimeout(() => {
      this.queue = this.queue.then(() => this.send(input()));
    }, pause);
  }

  /** Tries again now: the line is back, or one pressed. */
  again(): void {
    if (this.last && (this.state() === 'failed' || this.state() === 'signedOut')) this.soon(this.last, 0);
  }

  /** One has seen what is there: the next sending is made from it. */
  from(revision: number | undefined): void {
    this.revision.set(revision);
    if (this.state() === 'elsewhere') this.state.set('idle');
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Hands in. One whose answer was lost the first time is found handed in, and that is what was wanted. */
  async handIn(input: DraftInput): Promise<Refused | HandedInProposal> {
    this.stop();
    await this.queue;
    const { draftProposal: drafted } = await this.client.act(DraftProposal, { input: this.based(input) });
    if (drafted.__typename === 'Refusal') {
      if (drafted.code === 'proposals.ChangedElsewhere') this.state.set('elsewhere');
      const there = drafted.code === 'proposals.AlreadySubmitted' && (await this.handedIn(input.draftId));
      return there || drafted;
    }
    this.revision.set(drafted.revision);
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
      const { draftProposal } = await this.client.act(DraftProposal, { input: this.based(input) });
      this.failures = 0;
      if (draftProposal.__typename === 'Proposal') {
        this.revision.set(draftProposal.revision);
        this.state.set('saved');
      } else this.state.set(stateOf(draftProposal.code));
    } catch {
      this.state.set('failed');
      this.timer = setTimeout(() => this.again(), AGAIN_MS[Math.min(this.failures++, AGAIN_MS.length - 1)]);
    }
  }

  private based(input: DraftInput): DraftProposalVars['input'] {
    return { ...input, baseRevision: this.revision() ?? null };
  }
}

/** What is told while writing; any other refusal is told when the whole is handed in. */
function stateOf(code: string): SendingState {
  if (code === 'people.SignInNeeded') return 'signedOut';
  return code === 'proposals.ChangedElsewhere' ? 'elsewhere' : 'refused';
}
