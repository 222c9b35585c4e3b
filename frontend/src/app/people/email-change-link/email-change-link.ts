import { afterNextRender, ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { ConfirmEmailChange, StopEmailChange } from '../people.graphql.generated';

/**
 * Opens the link of a mail by a button, to take a new address or to put the old one back: what only looks at links
 * changes nothing. The token stands behind `#`, which never leaves the browser by itself.
 */
@Component({
  selector: 'app-email-change-link',
  imports: [AppFault, Refused, RouterLink, TextPipe],
  template: `
    <div class="wrap narrow stack">
      <h1>{{ 'people.newEmail.' + what() + '.title' | t }}</h1>
      <ui-refusal [message]="acting.refused()" />
      @if (acting.fault(); as fault) {
        <app-fault [fault]="fault" (retry)="act()" />
      }
      @if (done()) {
        <p class="lead" role="status">{{ 'people.newEmail.' + what() + '.done' | t }}</p>
        <p>
          <a class="btn" routerLink="/compte">{{ 'people.account.title' | t }}</a>
        </p>
      } @else if (token() === '') {
        <p class="lead">{{ 'people.newEmail.noToken' | t }}</p>
      } @else {
        <p class="lead">{{ 'people.newEmail.' + what() + '.lead' | t }}</p>
        <p class="btns">
          <button class="btn" type="button" (click)="act()" [attr.aria-disabled]="acting.busy()">
            {{ 'people.newEmail.' + what() + '.act' | t }}
          </button>
        </p>
        <noscript class="aside-note">{{ 'people.signIn.noscript' | t }}</noscript>
      }
    </div>
  `,
  styles: `
    h1 {
      margin-top: var(--s-6);
    }

    noscript {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmailChangeLink {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(Session);
  /** From the route. */
  readonly what = input.required<'confirm' | 'stop'>();
  protected readonly acting = new Acting();
  protected readonly done = signal(false);
  /** Unknown on the server; empty when the address carries none. */
  protected readonly token = signal<string | undefined>(undefined);

  constructor() {
    afterNextRender(() => {
      this.token.set(location.hash.slice(1));
      // not kept in the history of a shared computer
      history.replaceState(history.state, '', location.pathname);
    });
  }

  protected async act(): Promise<void> {
    const token = this.token();
    if (!token) return;
    const variables = { input: { token } };
    const done = await this.acting.send(null, async () =>
      this.what() === 'confirm'
        ? (await this.client.act(ConfirmEmailChange, variables)).confirmEmailChange
        : (await this.client.act(StopEmailChange, variables)).stopEmailChange,
    );
    if (!done) return;
    this.done.set(true);
    await this.session.refresh();
  }
}
