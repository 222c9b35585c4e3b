import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { BallotForMe, StopBallot } from '../ballots.graphql.generated';

/** Stops a ballot for good; the reason is read by everybody. */
@Component({
  selector: 'app-stop-ballot',
  imports: [AppFault, Control, Field, NoRight, Refused, RouterLink, TextPipe],
  template: `
    <div class="wrap keeping">
      <p class="crumb">
        <a [routerLink]="'/scrutins/' + id()">{{ 'ballots.back' | t }}</a>
      </p>
      <h1>{{ 'ballots.stop.title' | t }}</h1>
      @if (!signedIn() || may() === false) {
        <app-no-right [who]="'ballots.stop.who' | t" [titled]="true" />
      } @else {
        <p class="lead">{{ 'ballots.stop.lead' | t }}</p>
        <form #form class="sheet" (submit)="send($event, form)">
          <ui-field
            name="reason"
            [label]="'ballots.stop.reason' | t"
            [hint]="'ballots.stop.reasonHint' | t"
            [error]="act.errorOf('reason')"
          >
            <textarea uiControl name="reason" rows="4" maxlength="1000"></textarea>
          </ui-field>
          <ui-refusal [message]="act.refused()" />
          @if (act.fault(); as fault) {
            <app-fault [fault]="fault" (retry)="form.requestSubmit()" />
          }
          <p class="btns">
            <button class="btn" type="submit" [attr.aria-disabled]="act.busy()">{{ 'ballots.stop.act' | t }}</button>
          </p>
        </form>
      }
    </div>
  `,
  styleUrl: '../keeping.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopBallotScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly signedIn = this.session.signedIn;
  private readonly me = queryResource(BallotForMe, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly may = computed(() =>
    this.me.hasValue() ? this.me.value()?.ballotViewer?.stop.allowed : undefined,
  );

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { ballotId: this.id(), reason: new Written(form).text('reason') };
    const done = await this.act.send(form, async () => (await this.client.act(StopBallot, { input })).stopBallot);
    if (done) await this.router.navigateByUrl(`/scrutins/${this.id()}`);
  }
}
