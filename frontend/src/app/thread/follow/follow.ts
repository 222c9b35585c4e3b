import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { PageNewsNote } from '../page-news/page-news';
import { Following, FollowThing, UnfollowThing } from './follow.graphql.generated';

/** One button for every page: be told what comes of this thing, or stop, in one step. */
@Component({
  selector: 'app-follow',
  imports: [PageNewsNote, Refused, RouterLink, TextPipe],
  template: `
    <ui-refusal [message]="act.refused()" />
    @if (!session.signedIn()) {
      <a class="btn btn--plain" routerLink="/connexion" [queryParams]="{ retour: path() }">{{
        'thread.follow.begin' | t
      }}</a>
    } @else {
      <app-page-news [of]="[of()]" (read)="read.emit()" />
    }
    @if (session.signedIn() && state(); as it) {
      <button class="btn btn--plain" type="button" [attr.aria-disabled]="act.busy() || null" (click)="turn()">
        {{ (it.following ? 'thread.follow.stop' : 'thread.follow.begin') | t }}
      </button>
    }
    <p role="status" class="soft small">
      @if (act.fault()) {
        {{ 'thread.follow.fault' | t }}
      } @else if (said(); as sentence) {
        {{ sentence | t }}
      } @else if (state()?.following) {
        {{ 'thread.follow.why.' + state()!.why | t }}
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s-4);
    }

    .small {
      margin-top: var(--s-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Follow {
  /** The thing, of any kind: `proposal:0199…`. */
  readonly of = input.required<string>();
  /** Where to come back to after signing in. */
  readonly path = input.required<string>();
  /** Something happened to it, and the reader wants to see: the page asks again. */
  readonly read = output();

  protected readonly session = inject(Session);
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly said = signal('');
  private readonly asked = queryResource(Following, () => (this.session.signedIn() ? { of: this.of() } : undefined));
  protected readonly state = computed(() => (this.asked.hasValue() ? this.asked.value()?.following : undefined));

  protected async turn(): Promise<void> {
    const input = { of: this.of() };
    const back = this.state()?.following ?? false;
    this.said.set('');
    const done = await this.act.send(null, async () =>
      back
        ? (await this.client.act(UnfollowThing, { input })).unfollow
        : (await this.client.act(FollowThing, { input })).follow,
    );
    if (!done) return;
    this.asked.set({ following: done });
    this.said.set(back ? 'thread.follow.stopped' : 'thread.follow.begun');
  }
}
