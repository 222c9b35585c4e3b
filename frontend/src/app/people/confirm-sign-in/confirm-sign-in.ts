import { afterNextRender, ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { ConfirmSignIn } from '../people.graphql.generated';

/**
 * Opens the link of a mail by a button: what only looks at links (a mail filter) signs nobody in.
 * The token stands behind `#`, which never leaves the browser by itself.
 */
@Component({
  selector: 'app-confirm-sign-in',
  imports: [AppFault, Refused, RouterLink, TextPipe],
  template: `
    <div class="wrap stack">
      <h1>{{ 'people.confirm.title' | t }}</h1>
      <ui-refusal [message]="confirming.refused()">
        <p>
          <a routerLink="/connexion">{{ 'people.confirm.other' | t }}</a>
        </p>
      </ui-refusal>
      @if (confirming.fault(); as fault) {
        <app-fault [fault]="fault" (retry)="confirm()" />
      }
      @if (token() === '') {
        <p class="lead">{{ 'people.confirm.noToken' | t }}</p>
        <p>
          <a class="btn" routerLink="/connexion">{{ 'people.confirm.other' | t }}</a>
        </p>
      } @else {
        <p class="lead">{{ 'people.confirm.lead' | t }}</p>
        <p class="btns">
          <button class="btn" type="button" (click)="confirm()" [attr.aria-disabled]="confirming.busy()">
            {{ (confirming.busy() ? 'people.confirm.working' : 'people.confirm.act') | t }}
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
export class ConfirmSignInPage {
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly confirming = new Acting();
  /** Unknown on the server; empty when the address carries none. */
  protected readonly token = signal<string | undefined>(undefined);

  constructor() {
    afterNextRender(() => {
      this.token.set(location.hash.slice(1));
      // not kept in the history of a shared computer
      history.replaceState(history.state, '', location.pathname);
    });
  }

  protected async confirm(): Promise<void> {
    const token = this.token();
    if (!token) return;
    const done = await this.confirming.send(
      null,
      async () => (await this.client.act(ConfirmSignIn, { input: { token } })).confirmSignIn,
    );
    if (!done) return;
    await this.session.refresh();
    await this.router.navigateByUrl(done.returnTo);
  }
}
