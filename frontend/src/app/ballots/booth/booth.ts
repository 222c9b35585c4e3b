import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { AdmitToScreen, BallotForMe, BallotPage, BoothLines, SignRollAtBooth } from '../ballots.graphql.generated';

/** The booth: who comes is found by name or code, signs, and gets a paper, or a code for the supervised screen. */
@Component({
  selector: 'app-booth',
  imports: [AppFault, Control, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './booth.html',
  styleUrl: '../keeping.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoothScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly when = () => (this.session.signedIn() ? { id: this.id() } : undefined);
  protected readonly act = new Acting();
  protected readonly words = signal('');
  protected readonly page = queryResource(BallotPage, this.when);
  private readonly me = queryResource(BallotForMe, this.when);
  private readonly found = queryResource(BoothLines, () =>
    this.words().length > 1 ? { id: this.id(), words: this.words() } : undefined,
  );
  protected readonly ballot = computed(() => (this.page.hasValue() ? this.page.value()?.ballot : undefined));
  protected readonly may = computed(() =>
    this.me.hasValue() ? this.me.value()?.ballotViewer?.keepBooth.allowed : undefined,
  );
  protected readonly signedIn = this.session.signedIn;
  protected readonly lines = computed(() => (this.found.hasValue() ? this.found.value()?.boothLines : undefined));
  protected readonly paper = computed(() => this.ballot()?.channels.includes('PAPER') ?? false);
  protected readonly screen = computed(() => this.ballot()?.channels.includes('DESK') ?? false);
  protected readonly done = signal('');
  protected readonly code = signal('');

  protected search(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    this.done.set('');
    this.words.set(new Written(form).text('name') ?? '');
  }

  protected async byCode(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    await this.sign({ code: new Written(form).text('code') }, '', form);
    form.reset();
  }

  protected sign(
    by: { lineId?: string; code?: string | null },
    name: string,
    form: HTMLFormElement | null = null,
  ): Promise<void> {
    return this.let(form, name, 'signed', async () => {
      const input = { ballotId: this.id(), lineId: by.lineId ?? null, code: by.code ?? null };
      return (await this.client.act(SignRollAtBooth, { input })).signRollAtBooth;
    });
  }

  protected admit(lineId: string, name: string): Promise<void> {
    return this.let(null, name, 'admitted', async () => {
      const input = { ballotId: this.id(), lineId, code: null };
      return (await this.client.act(AdmitToScreen, { input })).admitToScreen;
    });
  }

  private async let(
    form: HTMLFormElement | null,
    name: string,
    said: string,
    ask: () => Promise<
      | { readonly __typename: 'SignedRoll'; readonly id: string; readonly screenCode: string | null }
      | {
          readonly __typename: 'Refusal';
          readonly code: string;
          readonly field: string | null;
          readonly message: string;
        }
    >,
  ): Promise<void> {
    this.done.set('');
    this.code.set('');
    const done = await this.act.send(form, ask);
    if (!done) return;
    this.code.set(done.screenCode ?? '');
    this.done.set(this.texts.say(`ballots.booth.${said}`, { name: name || '–' }));
    this.found.reload();
  }
}
