import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BallotRule, Choice } from '@mondee/domain/ballots';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { BallotForMe, CastBallot } from '../ballots.graphql.generated';
import { Cast } from '../cast/cast';
import { PlainForm } from '../plain-form/plain-form';
import { choiceInWords } from './choice-in-words';

/** Fill in, read again, hand in; the choice is sealed here before it leaves. Then the words one keeps. */
@Component({
  selector: 'app-vote-here',
  imports: [AppFault, Cast, Control, DayPipe, Field, PlainForm, Refused, RouterLink, TextPipe],
  templateUrl: './vote-here.html',
  styleUrl: './vote-here.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VoteHere {
  readonly id = input.required<string>();
  readonly question = input.required<string>();
  readonly rule = input.required<BallotRule>();
  readonly publicKey = input.required<string | null>();
  readonly closesAt = input.required<string>();
  /** Where each option leads, by its key. */
  readonly pages = input<Readonly<Record<string, string>>>({});
  readonly voted = output();

  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly signedIn = this.session.signedIn;
  protected readonly me = queryResource(BallotForMe, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly viewer = computed(() => (this.me.hasValue() ? this.me.value()?.ballotViewer : undefined));
  /** Scripts run: the plain form, which the server seals, is no more shown. */
  protected readonly awake = signal(false);
  /** At the supervised screen one is nobody in particular: the code that the booth gave says which line signs. */
  protected readonly atDesk = signal(false);
  protected readonly takesDesk = computed(() => this.rule().channels.includes('desk'));
  protected readonly byCode = computed(() => this.rule().secrecy === 'secret-codes' || this.atDesk());
  /** One may try: by one's account, or by a code that is asked at the end. */
  protected readonly may = computed(() => this.byCode() || this.viewer()?.cast.allowed === true);
  protected readonly choice = signal<Choice | null>(null);
  protected readonly step = signal<'asked' | 'filling' | 'reading' | 'done'>('asked');
  protected readonly receipt = signal<readonly string[]>([]);
  protected readonly replaces = signal(false);
  protected readonly summary = computed(() => choiceInWords(this.rule(), this.choice(), this.texts));
  protected readonly back = computed(() => `/scrutins/${this.id()}`);

  constructor() {
    afterNextRender(() => this.awake.set(true));
  }

  protected withCode(): void {
    this.atDesk.set(true);
    this.step.set('filling');
  }

  protected read(event: Event): void {
    event.preventDefault();
    this.step.set('reading');
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const [rule, key] = [this.rule(), this.publicKey()];
    const choice = this.choice() ?? emptyOf(rule);
    const code = new Written(form).text('code');
    const done = await this.act.send(form, async () => {
      const vote = key
        ? { envelope: await (await import('../seal-choice')).sealed(this.id(), rule, choice, key), choice: null }
        : { choice: JSON.stringify(choice), envelope: null };
      const input = { ballotId: this.id(), ...vote, code };
      return (await this.client.act(CastBallot, { input })).castBallot;
    });
    if (!done) return;
    this.receipt.set(done.words);
    this.replaces.set(done.replaces);
    this.step.set('done');
    this.choice.set(null);
    this.voted.emit();
  }
}

/** A ballot one hands in blank. */
function emptyOf({ method }: BallotRule): Choice {
  if (method === 'yes-no') return 'blank';
  if (method === 'majority-judgment') return { grades: {} };
  return method === 'schulze' || method === 'stv' ? { ranks: [] } : [];
}
