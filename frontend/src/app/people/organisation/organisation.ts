import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused, Tag } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { TONE_OF } from '../../thread/standing';
import { Mandates } from '../mandates/mandates';
import {
  LeaveMandate,
  OrganisationPage,
  OrganisationViewer,
  ReviewOrganisation,
  TakeMandate,
} from '../organisations.graphql.generated';

/** The page of one organisation: what it says of itself, its people, and for those who may, who speaks for it. */
@Component({
  selector: 'app-organisation',
  imports: [AppFault, DayPipe, Follow, Mandates, NotFound, Refused, RouterLink, Tag, TextPipe],
  templateUrl: './organisation.html',
  styleUrl: './organisation.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Organisation {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly session = inject(Session);
  protected readonly tones = TONE_OF;
  protected readonly reviewing = new Acting();
  protected readonly answering = new Acting();
  protected readonly page = queryResource(OrganisationPage, () => ({ id: this.id() }));
  protected readonly viewer = queryResource(OrganisationViewer, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly organisation = computed(() =>
    this.page.hasValue() ? this.page.value()?.organisation : undefined,
  );
  protected readonly mine = computed(() => (this.viewer.hasValue() ? this.viewer.value()?.organisation : undefined));

  constructor() {
    titled(() => this.organisation()?.name);
  }

  protected reload(): void {
    this.page.reload();
    this.viewer.reload();
    void this.session.refresh();
  }

  /** Takes or leaves the mandate offered to one's address. */
  protected async answer(invitationId: string, take: boolean): Promise<void> {
    const done = await this.answering.send(null, async () =>
      take
        ? (await this.client.act(TakeMandate, { input: { invitationId } })).takeMandate
        : (await this.client.act(LeaveMandate, { input: { invitationId } })).leaveMandate,
    );
    if (done) this.reload();
  }

  protected async review(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const accept = ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value === 'accept';
    const input = { organisationId: this.id(), accept, reason: new Written(form).text('reason') };
    const done = await this.reviewing.send(
      form,
      async () => (await this.client.act(ReviewOrganisation, { input })).reviewOrganisation,
    );
    if (done) this.reload();
  }
}
