import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { NumberPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import {
  BallotChoices,
  BallotForMe,
  BallotPage,
  BallotThings,
  DraftBallot,
  OpenBallot,
  PrintBallotCodes,
} from '../ballots.graphql.generated';
import { ruleIn } from '../shown-rule';
import { instantIn, ruleWritten, type Linkable } from './written-ballot';

const METHODS = ['yes-no', 'approval', 'majority-judgment', 'schulze', 'stv', 'equal-shares', 'greedy'];
const ORGANISERS = ['facilitator', 'agent', 'decider', 'administrator'];

/** Writes a ballot, then opens it to a list; once open nothing of it changes. */
@Component({
  selector: 'app-prepare-ballot',
  imports: [AppFault, Control, Field, NoRight, NumberPipe, Refused, RouterLink, TextPipe],
  templateUrl: './prepare.html',
  styleUrl: '../keeping.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrepareBallot {
  /** Of the draft, from the address; none: a new one. */
  readonly id = input<string>();
  /** The project or the proposal from whose page one comes: the ballot is about it. */
  readonly projet = input<string>();
  readonly proposition = input<string>();

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
  /** Those of the rule, where it says in which communes one votes. */
  protected readonly votersOf = computed(() => {
    const said = this.rule()?.budget?.communes;
    return said ? this.communes().filter(({ code }) => said.includes(code)) : this.communes();
  });
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
    (this.rule()?.options ?? [])
      .filter(({ thing }) => !thing)
      .map(({ name, cost, commune }) =>
        [name, cost, this.called(commune)].filter((part) => part !== undefined).join(' ; '),
      )
      .join('\n'),
  );
  private readonly found = queryResource(BallotThings, () =>
    this.session.signedIn() && this.method() !== 'yes-no' ? {} : undefined,
  );
  /** In a budget only what was reviewed, at the cost its reviews say; else proposals and projects. */
  protected readonly linkable = computed((): readonly Linkable[] => {
    const answer = this.found.hasValue() ? this.found.value() : undefined;
    if (!answer) return [];
    const projects = answer.projects.nodes
      .filter(({ budget }) => !this.budget() || budget.allowed)
      .map(({ id, title, reviews, proposal }) => {
        const cost = Math.max(0, ...reviews.map(({ euros }) => euros ?? 0));
        const commune = proposal?.commune?.code;
        return {
          ...{ kind: 'project' as const, id, name: title },
          ...(this.budget() && cost > 0 && { cost }),
          ...(commune && { commune }),
        };
      });
    if (this.budget()) return projects;
    return [
      ...answer.proposals.nodes.map(({ id, title, commune }) => ({
        ...{ kind: 'proposal' as const, id, name: title },
        ...(commune && { commune: commune.code }),
      })),
      ...projects,
    ];
  });
  protected readonly incompatible = computed(() => {
    const rule = this.rule();
    const name = (key: string) => rule?.options.find((one) => one.key === key)?.name ?? key;
    return (rule?.budget?.incompatible ?? []).map((keys) => keys.map(name).join(' ; ')).join('\n');
  });
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
  /** Whom one may tick: oneself, those known to hold an office, those asked already. */
  protected readonly candidates = computed(() => {
    const asked = (this.draft()?.tellers ?? []).map(({ name }, at) => ({ id: this.tellers()[at] ?? '', name }));
    const known = this.holders().map(({ personId: id, name }) => ({ id, name }));
    const me = this.me();
    const all = [...(me ? [{ id: me.id, name: me.name }] : []), ...asked, ...known].filter(({ id }) => id);
    return [...new Map(all.map((one) => [one.id, one])).values()];
  });
  protected readonly codes = signal<readonly { readonly label: string; readonly code: string }[]>([]);
  protected readonly saved = signal(false);

  /** Ticked in the draft, or brought by the page one comes from. */
  protected stands(id: string): boolean {
    return id === (this.projet() ?? this.proposition()) || !!this.rule()?.options.some(({ thing }) => thing?.id === id);
  }

  protected holds(person: string): boolean {
    return this.tellers().includes(person);
  }

  private called(commune: string | undefined): string | undefined {
    return commune && (this.communes().find(({ code }) => code === commune)?.name ?? undefined);
  }

  protected votesIn(code: string): boolean {
    return this.rule()?.budget?.communes?.includes(code) ?? false;
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
    const ticked = written.all('things');
    const named = (written.text('otherTellers') ?? '').split(/[\s,]+/).filter(Boolean);
    const input = {
      ballotId: this.id() ?? this.ballotId,
      question: written.text('question'),
      explanation: written.text('explanation'),
      rule: ruleWritten(
        written,
        this.linkable().filter(({ id }) => ticked.includes(id)),
        this.communes(),
      ),
      opensAt: instantIn(written.text('opensAt')),
      closesAt: instantIn(written.text('closesAt')),
      tellers: [...new Set([...written.all('tellers'), ...named])],
      aboutId: this.projet() ?? this.proposition() ?? null,
    };
    this.saved.set(false);
    const done = await this.act.send(form, async () =>
      inForm((await this.client.act(DraftBallot, { input })).draftBallot),
    );
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

/** A refusal of a part of the rule (`rule.options`) is said under the field that writes it. */
const inForm = <O extends { readonly __typename: string }>(outcome: O): O =>
  'field' in outcome && typeof outcome.field === 'string'
    ? {
        ...outcome,
        field: outcome.field
          .replace('rule.budget.communes', 'voteIn')
          .replace(/^rule\.(budget\b.*)?/, (_, budget: string) => (budget ? 'incompatible' : '')),
      }
    : outcome;
