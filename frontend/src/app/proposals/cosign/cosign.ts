import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { AnswerInvitation, MyInvitations } from '../whole-proposal.graphql.generated';

/** What one is asked to sign: read, say yes or no, or leave. */
@Component({
  selector: 'app-cosign',
  imports: [AppFault, DayPipe, Refused, RouterLink, TextPipe],
  templateUrl: './cosign.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Cosign {
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly page = queryResource(MyInvitations, () => (this.session.signedIn() ? {} : undefined));
  protected readonly invitations = computed(() =>
    this.page.hasValue() ? (this.page.value()?.myInvitations ?? []) : undefined,
  );

  protected async answer(invitationId: string, accept: boolean): Promise<void> {
    const input = { invitationId, accept };
    const done = await this.act.send(
      null,
      async () => (await this.client.act(AnswerInvitation, { input })).answerInvitation,
    );
    if (done) this.page.reload();
  }
}
