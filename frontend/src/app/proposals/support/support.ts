import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { SupportProposal, WithdrawSupport, type ProposalViewerData } from '../proposals.graphql.generated';

export type ProposalMine = NonNullable<ProposalViewerData['proposal']>;

/** How many support it, and the button to join them or to step back. */
@Component({
  selector: 'app-support',
  imports: [AppFault, Refused, RouterLink, TextPipe],
  templateUrl: './support.html',
  styles: `
    .btns,
    .small {
      margin-top: var(--s-3);
    }

    .count {
      font-size: var(--t-l);
    }

    .btns .btn {
      width: auto;
    }

    @media print {
      .small {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Support {
  readonly proposalId = input.required<string>();
  readonly path = input.required<string>();
  readonly count = input.required<number>();
  /** Nothing until it is known, and for a visitor. */
  readonly mine = input<ProposalMine | null>();
  /** False where another act of the screen is the main one. */
  readonly main = input(true);
  readonly changed = output<ProposalMine>();

  protected readonly session = inject(Session);
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly said = signal('');

  protected async turn(): Promise<void> {
    const id = this.proposalId();
    const back = this.mine()?.viewerSupports ?? false;
    this.said.set('');
    const done = await this.act.send(null, async () =>
      back
        ? (await this.client.act(WithdrawSupport, { id })).withdrawSupport
        : (await this.client.act(SupportProposal, { id })).supportProposal,
    );
    if (!done) return;
    this.said.set(back ? 'proposals.support.withdrawn' : 'proposals.support.counted');
    this.changed.emit(done);
  }
}
