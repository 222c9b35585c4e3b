import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { BallotForMe, BallotPage, MakeTellerKey, OpenCount, SealedShares } from '../ballots.graphql.generated';

/** Before: a teller makes a key that stays theirs. After closing: tellers, together at one screen, open the box. */
@Component({
  selector: 'app-tellers',
  imports: [AppFault, Control, DayPipe, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './tellers.html',
  styleUrl: '../keeping.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TellersScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly when = () => (this.session.signedIn() ? { id: this.id() } : undefined);
  protected readonly act = new Acting();
  protected readonly page = queryResource(BallotPage, this.when);
  private readonly me = queryResource(BallotForMe, this.when);
  private readonly sealed = queryResource(SealedShares, this.when);
  protected readonly signedIn = this.session.signedIn;
  protected readonly ballot = computed(() => (this.page.hasValue() ? this.page.value()?.ballot : undefined));
  protected readonly viewer = computed(() => (this.me.hasValue() ? this.me.value()?.ballotViewer : undefined));
  protected readonly shares = computed(() => (this.sealed.hasValue() ? (this.sealed.value()?.sealedShares ?? []) : []));
  /** Keys of invented tellers, in a demonstration. */
  protected readonly demonstrated = computed(() => this.shares().filter(({ demonstrationKey }) => demonstrationKey));
  /** The text a teller keeps; shown once, in no answer and no store. */
  protected readonly secret = signal('');
  protected readonly kept = signal(false);
  private publicKey = '';
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});

  protected async make(): Promise<void> {
    const { tellerKey } = await import('../keys');
    const made = tellerKey();
    this.publicKey = made.publicKey;
    this.secret.set(made.text);
  }

  protected async tell(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { ballotId: this.id(), publicKey: this.publicKey };
    const done = await this.act.send(form, async () => (await this.client.act(MakeTellerKey, { input })).makeTellerKey);
    if (!done) return;
    this.secret.set('');
    this.kept.set(true);
    this.me.reload();
    this.page.reload();
  }

  protected async open(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const { opened } = await import('../keys');
    const wrong: Record<string, string> = {};
    const shares: { tellerId: string; share: string }[] = [];
    for (const { tellerId, sealed } of this.shares()) {
      const text = written.text(`secret-${tellerId}`);
      if (!text) continue;
      const share = await opened(this.id(), sealed, text);
      if (share) shares.push({ tellerId, share });
      else wrong[tellerId] = this.texts.say('ballots.tellers.wrong');
    }
    this.wrong.set(wrong);
    if (Object.keys(wrong).length) return;
    const input = { ballotId: this.id(), shares };
    const done = await this.act.send(form, async () => (await this.client.act(OpenCount, { input })).openCount);
    if (done) await this.router.navigateByUrl(done.path);
  }
}
