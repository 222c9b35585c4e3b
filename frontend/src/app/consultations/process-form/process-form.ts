import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  answerFrom,
  phasesFrom,
  TEMPLATE_NAMES,
  TEMPLATES,
  wallAt,
  type TemplateName,
} from '@mondee/domain/consultations';
import { addDays, dayIn, newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { DraftProcess, InviteGuests, OpenProcess, ProcessPage } from '../consultations.graphql.generated';

const ZONE = 'Europe/Paris';
const KINDS = ['IDEAS', 'TALK', 'OPINION', 'SURVEY', 'AMENDMENTS', 'VOTE', 'ANSWER'] as const;
const LEVELS = ['INFORMATION', 'CONSULTATION', 'CONCERTATION', 'COCONSTRUCTION'] as const;
const RESIDENCES = ['NONE', 'DECLARED', 'VERIFIED'] as const;
const VISIBILITIES = ['PUBLIC', 'READ_ONLY', 'INVITED'] as const;
const TEXTS = ['title', 'summary', 'owner', 'decider', 'open', 'settled', 'offlinePath', 'noOffline'] as const;

interface PhaseRow {
  readonly kind: (typeof KINDS)[number];
  readonly from: string;
  readonly until: string;
}

/** A process in ten minutes: from a template to its opening. */
@Component({
  selector: 'app-process-form',
  imports: [AppFault, Control, Field, Refused, RouterLink, TextPipe],
  templateUrl: './process-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProcessForm {
  /** Absent for a new one. */
  readonly id = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly inviting = new Acting();
  protected readonly said = signal('');
  protected readonly templates = TEMPLATE_NAMES;
  protected readonly texts = TEXTS;
  protected readonly levels = LEVELS;
  protected readonly residences = RESIDENCES;
  protected readonly visibilities = VISIBILITIES;
  protected readonly kinds = KINDS;
  protected readonly phases = signal<readonly PhaseRow[]>([]);
  protected readonly answerDue = signal('');
  protected readonly level = signal<string>('CONCERTATION');
  private readonly page = queryResource(ProcessPage, () => {
    const id = this.id();
    return id ? { id } : undefined;
  });
  protected readonly was = computed(() => (this.page.hasValue() ? this.page.value()?.process : undefined));
  protected readonly ready = computed(() => !this.id() || Boolean(this.was()));
  private readonly made = newId(Date.now());

  constructor() {
    effect(() => {
      const was = this.was();
      if (!was) return;
      untracked(() => {
        const row = ({ kind, from, until }: (typeof was.phases)[number]): PhaseRow => ({
          ...{ kind, from: wallAt(from, ZONE), until: wallAt(until, ZONE) },
        });
        this.phases.set(was.phases.map(row));
        this.answerDue.set(was.answerDay ?? '');
        this.level.set(was.level ?? 'CONCERTATION');
      });
    });
  }

  /** Puts the phases of a template in the place of those that are there. They begin tomorrow. */
  protected from(name: TemplateName): void {
    const first = addDays(dayIn(new Date().toISOString(), ZONE), 1);
    const kindOf = (kind: string) => KINDS.find((one) => one === kind.toUpperCase()) ?? 'TALK';
    this.phases.set(phasesFrom(name, first).map((one) => ({ ...one, kind: kindOf(one.kind) })));
    this.answerDue.set(answerFrom(name, first));
    this.level.set(TEMPLATES[name].level.toUpperCase());
  }

  protected add(): void {
    const last = this.phases().at(-1)?.until ?? '';
    this.phases.update((rows) => [...rows, { kind: 'TALK', from: last, until: last }]);
  }

  protected remove(place: number): void {
    this.phases.update((rows) => rows.filter((_, at) => at !== place));
  }

  /** Keeps what is written; opens it too when that was asked. */
  protected async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const opens = (event.submitter as HTMLButtonElement | null)?.value === 'open';
    const written = new Written(form);
    const texts = Object.fromEntries(TEXTS.map((name) => [name, written.text(name)]));
    const processId = this.id() ?? this.made;
    const input = {
      ...{ processId, ...texts, baseRevision: this.was()?.revision ?? null, answerDue: written.text('answerDue') },
      level: LEVELS.find((one) => one === written.text('level')) ?? null,
      residence: RESIDENCES.find((one) => one === written.text('residence')) ?? null,
      visibility: VISIBILITIES.find((one) => one === written.text('visibility')) ?? 'PUBLIC',
      phases: this.phases().map((_, at) => ({
        kind: KINDS.find((one) => one === written.text(`phases.${at}.kind`)) ?? 'TALK',
        ...{ from: written.text(`phases.${at}.from`) ?? '', until: written.text(`phases.${at}.until`) ?? '' },
      })),
    };
    this.said.set('');
    const kept = await this.act.send(form, async () => (await this.client.act(DraftProcess, { input })).draftProcess);
    if (!kept) return;
    if (this.id()) this.page.set({ process: kept });
    if (!opens) {
      this.said.set('consultations.form.kept');
      if (!this.id()) await this.router.navigateByUrl(`${kept.path}/preparer`);
      return;
    }
    const opened = await this.act.send(
      form,
      async () => (await this.client.act(OpenProcess, { input: { processId } })).openProcess,
    );
    if (opened) await this.router.navigateByUrl(opened.path);
    else if (!this.id()) this.page.set({ process: kept });
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const emails = (new Written(form).text('emails') ?? '').split(/[\s,;]+/u).filter(Boolean);
    const input = { processId: this.id() ?? '', emails };
    const done = await this.inviting.send(
      form,
      async () => (await this.client.act(InviteGuests, { input })).inviteGuests,
    );
    if (!done) return;
    form.reset();
    this.said.set('consultations.form.invited');
  }

  protected textOf(name: (typeof TEXTS)[number]): string {
    return this.was()?.[name] ?? '';
  }

  protected isLong(name: (typeof TEXTS)[number]): boolean {
    return !['title', 'owner', 'decider'].includes(name);
  }
}
