import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import {
  BallotChoices,
  BallotForMe,
  BallotPage,
  DraftBallot,
  OpenBallot,
  PrintBallotCodes,
} from '../ballots.graphql.generated';
import { ruleIn } from '../shown-rule';
import { instantIn, ruleWritten } from './written-ballot';

const METHODS = ['yes-no', 'approval', 'majority-judgment', 'schulze', 'stv', 'equal-shares', 'greedy'];
const ORGANISERS = ['facilitator', 'agent', 'decider', 'administrator'];

/** Writes a ballot, then opens it to a list; once open nothing of it changes. */
@Component({
  selector: 'app-prepare-ballot',
  imports: [AppFault, Control, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './prepare.html',
  styleUrl: '../keeping.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrepareBallot {
  /** Of the draft, from the address; none: a new one. */
  readonly id = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  /** Made here, so that the same form sent twice makes one ballot. */
  private readonly ballotId = newId(Date.now());
  protected readonly act = new Acting();
  protected readonly opening = new Acting();
  protected readonly methods = METHODS;
  protected readonly signedIn = this.session.signedIn;
  protected readonly may = computed(
    () => !this.session.viewer() || this.session.roles().some((role) => ORGANISERS.includes(role)),
  );
  protected readonly me = computed(() => this.session.viewer()?.person ?? null);
  protected readonly choices = queryResource(BallotChoices, () => (this.session.signedIn() ? {} : undefined));
  protected readonly communes = computed(() =>
    this.choices.hasValue() ? (this.choices.value()?.territory?.communes ?? []) : [],
  );
  protected readonly holders = computed(() =>
    this.choices.hasValue() ? (this.choices.value()?.roleHolders ?? []) : [],
  );
  private readonly page = queryResource(BallotPage, () => {
    const id = this.id();
    return id && this.session.signedIn() ? { id } : undefined;
  });
  protected readonly draft = computed(() => (this.page.hasValue() ? this.page.value()?.ballot : undefined));
  protected readonly rule = computed(() => {
    const json = this.draft()?.rule.json;
    return json === undefined ? undefined : ruleIn(json);
  });
  protected readonly method = linkedSignal(() => this.rule()?.method ?? 'yes-no');
  protected readonly budget = computed(() => this.method() === 'equal-shares' || this.method() === 'greedy');
  protected readonly byColleges = computed(() => this.method() === 'yes-no' || this.method() === 'approval');
  protected readonly options = computed(() =>
    (this.rule()?.options ?? []).map(({ name, cost }) => (cost === undefined ? name : `${name} ; ${cost}`)).join('\n'),
  );
  protected readonly colleges = computed(() =>
    (this.rule()?.colleges ?? []).map(({ name, weight }) => (weight ? `${name} ; ${weight}` : name)).join('\n'),
  );
  protected readonly majority = computed(() => {
    const first = this.rule()?.majorities[0];
    return first?.threshold ?? first?.kind ?? 'simple';
  });
  private readonly mineOf = queryResource(BallotForMe, () => {
    const id = this.id();
    return id && this.session.signedIn() ? { id } : undefined;
  });
  protected readonly mine = computed(() => (this.mineOf.hasValue() ? this.mineOf.value()?.ballotViewer : undefined));
  private readonly tellers = computed(() => this.mine()?.tellerPeople ?? []);
  /** Those asked to hold the key whom no box of the form names. */
  protected readonly otherTellers = computed(() => {
    const named = [this.me()?.id, ...this.holders().map(({ personId }) => personId)];
    return this.tellers()
      .filter((one) => !named.includes(one))
      .join('\n');
  });
  protected readonly codes = signal<readonly { readonly label: string; readonly code: string }[]>([]);
  protected readonly saved = signal(false);

  protected holds(person: string): boolean {
    return this.tellers().includes(person);
  }

  protected takes(channel: string): boolean {
    return (this.rule()?.channels as readonly string[] | undefined)?.includes(channel) ?? false;
  }

  protected choose(value: string): void {
    this.method.set(value as never);
  }

  protected async save(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const named = (written.text('otherTellers') ?? '').split(/[\s,]+/).filter(Boolean);
    const input = {
      ballotId: this.id() ?? this.ballotId,
      question: written.text('question'),
      explanation: written.text('explanation'),
      rule: ruleWritten(written),
      opensAt: instantIn(written.text('opensAt')),
      closesAt: instantIn(written.text('closesAt')),
      tellers: [...new Set([...written.all('tellers'), ...named])],
    };
    this.saved.set(false);
    const done = await this.act.send(form, async () => (await this.client.act(DraftBallot, { input })).draftBallot);
    if (!done) return;
    this.saved.set(true);
    if (this.id()) this.page.reload();
    else await this.router.navigateByUrl(`/scrutins/${done.id}/preparer`);
  }

  protected async open(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const csv = written.text('csv');
    const input = {
      ballotId: this.id()!,
      csv,
      communes: csv ? null : written.all('communes'),
      level: written.text('level'),
    };
    const done = await this.opening.send(form, async () => (await this.client.act(OpenBallot, { input })).openBallot);
    if (!done) return;
    if (this.rule()?.secrecy !== 'secret-codes') await this.router.navigateByUrl(done.path);
    else {
      const printed = (await this.client.act(PrintBallotCodes, { input: { ballotId: done.id } })).printBallotCodes;
      if (printed.__typename === 'PrintedCodes') this.codes.set(printed.codes);
    }
  }

  /** For a field of the browser: local time, without seconds. */
  protected local(instant: string | undefined): string {
    if (!instant) return '';
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return parts.format(new Date(instant)).replace(' ', 'T');
  }
}
