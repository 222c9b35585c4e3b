import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PROPOSAL_SHAPES } from '@mondee/domain/proposals';
import { newId, type Id, type Refusal } from '@mondee/kernel';
import { Control, Field, Nut, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { HandedInScreen, type HandedInProposal } from '../handed-in/handed-in';
import { OwnDraft, ProposalChoices, type OwnDraftData } from '../proposals.graphql.generated';
import { WhatNext } from '../what-next/what-next';
import { DraftSender, type DraftInput } from './draft-sender';
import { BLANK, faultsIn, FIELDS, isBlank, type FieldName, type WrittenIdea } from './faults';
import { KeptDrafts } from './kept-drafts';

const TEXTS = ['title', 'need', 'idea'] as const;
const HELPING = ['DESK', 'PAPER', 'PHONE'] as const;

/** One idea, in two minutes: kept on the device at each letter, in one's account when signed in, handed in at the end. */
@Component({
  selector: 'app-compose',
  imports: [AppFault, Control, Field, HandedInScreen, NotFound, Nut, Refused, RouterLink, TextPipe, WhatNext],
  providers: [DraftSender],
  templateUrl: './compose.html',
  styleUrl: './compose.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Compose {
  /** A draft to go on with, from the address. */
  readonly brouillon = input<string>();
  /** The person one writes for, with the name to show and how it came in. */
  readonly pour = input<string>();
  readonly nom = input<string>();
  readonly canal = input<string>();

  private readonly kept = inject(KeptDrafts);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  protected readonly session = inject(Session);
  protected readonly sender = inject(DraftSender);
  private readonly form = viewChild<ElementRef<HTMLFormElement>>('form');
  protected readonly act = new Acting();
  protected readonly shapes = PROPOSAL_SHAPES;

  protected readonly choices = queryResource(ProposalChoices, () => ({}));
  protected readonly stored = queryResource(OwnDraft, () => {
    const id = this.brouillon();
    return id && this.session.signedIn() ? { id } : undefined;
  });
  protected readonly draft = computed(() => (this.stored.hasValue() ? this.stored.value()?.proposal : undefined));
  /** A draft that this person cannot reach: writing into it would be lost. */
  protected readonly missing = computed(() =>
    Boolean(this.brouillon() && this.stored.hasValue() && !this.stored.value()?.proposal),
  );
  protected readonly territory = computed(() =>
    this.choices.hasValue() ? this.choices.value()?.territory : undefined,
  );

  protected readonly written = signal<WrittenIdea>(BLANK);
  protected readonly organisation = signal('');
  protected readonly onDevice = signal<'phone' | 'device' | undefined>(undefined);
  protected readonly handedIn = signal<HandedInProposal | undefined>(undefined);
  private readonly tried = signal(false);
  private readonly faults = computed(() => (this.tried() ? faultsIn(this.written()) : {}));
  private id: Id | undefined;

  /** Whose draft this device keeps; nothing while it is not known yet. */
  private readonly place = computed(() => {
    const draft = this.brouillon();
    if (draft) return this.draft()?.id;
    const me = this.session.signedIn() ? this.session.viewer()?.person?.id : '';
    return me === undefined || !this.pour() ? me : `${me}.${this.pour()}`;
  });
  private begunAt: string | undefined;

  constructor() {
    // only in the browser, once the form is there and one knows whose draft it is
    afterRenderEffect(() => {
      const [place, form] = [this.place(), this.form()?.nativeElement];
      if (place !== undefined && form && place !== this.begunAt) untracked(() => this.begin(place, form));
    });
    inject(DestroyRef).onDestroy(() => this.sender.stop());
  }

  protected changed(event: Event): void {
    const form = event.currentTarget as HTMLFormElement;
    this.written.set(readForm(form));
    const organisation = new FormData(form).get('organisation');
    if (typeof organisation === 'string' && organisation !== this.organisation()) this.speakAs(organisation);
    this.keep();
  }

  protected errorOf(field: FieldName): string | null {
    const fault = this.faults()[field];
    return fault ? this.texts.say(`proposals.compose.faults.${nameOf(fault)}`, fault.params) : this.act.errorOf(field);
  }

  protected async handIn(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.written.set(readForm(form));
    this.keep();
    this.tried.set(true);
    const first = FIELDS.find((field) => this.faults()[field]);
    if (first) {
      form.querySelector<HTMLElement>(`:is(input, textarea, select)[name="${first}"]`)?.focus();
      return;
    }
    if (!this.session.signedIn()) {
      await this.router.navigate(['/connexion'], { queryParams: { retour: this.router.url } });
      return;
    }
    const done = await this.act.send(form, () => this.sender.handIn(this.input()));
    if (!done) return;
    this.kept.forget(this.begunAt ?? '');
    this.handedIn.set(done);
    if (!done.answerDue) setTimeout(() => void this.askDue(done.id), 1200);
  }

  /** What was kept here, else on the server, else what was typed before the page came to life. */
  private begin(place: string, form: HTMLFormElement): void {
    this.begunAt = place;
    const mine = !this.brouillon() && !this.pour();
    const before = this.kept.read(place) ?? (mine ? this.kept.read('') : undefined);
    const draft = this.draft();
    this.id = before?.id ?? (draft?.id as Id | undefined) ?? newId(Date.now());
    this.organisation.set(before?.organisation ?? '');
    this.written.set(readForm(form));
    if (isBlank(this.written())) this.fill(form, before?.written ?? (draft ? textOf(draft) : BLANK));
    if (mine && place) this.kept.forget('');
    this.keep();
  }

  private fill(form: HTMLFormElement, written: WrittenIdea): void {
    this.written.set(written);
    for (const name of TEXTS) {
      const control = form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;
      if (control) control.value = written[name];
    }
  }

  /** Who proposes is settled with the first draft on the server: another voice begins another one. */
  private speakAs(organisation: string): void {
    this.organisation.set(organisation);
    if (!this.brouillon()) this.id = newId(Date.now());
  }

  private keep(): void {
    if (this.begunAt === undefined || !this.id) return;
    if (isBlank(this.written())) {
      // nothing to keep: neither an empty form, nor what was wiped out
      this.kept.forget(this.begunAt);
      this.onDevice.set(undefined);
      return;
    }
    const draft = { id: this.id, written: this.written(), organisation: this.organisation() };
    const device = matchMedia('(pointer: coarse)').matches ? 'phone' : 'device';
    this.onDevice.set(this.kept.keep(this.begunAt, draft) ? device : undefined);
    if (this.session.signedIn()) this.sender.soon(() => this.input());
  }

  private input(): DraftInput {
    const { title, need, idea, axis, commune } = this.written();
    const helped = this.pour();
    const organisation = this.organisation();
    const channel = HELPING.find((one) => one === this.canal()) ?? 'DESK';
    const act = helped ? { helpedPersonId: helped, channel } : organisation ? { organisationId: organisation } : null;
    const draftId = (this.id ??= newId(Date.now()));
    return { draftId, title, need, idea, axisId: axis || null, communeCode: commune || null, act };
  }

  private async askDue(id: string): Promise<void> {
    const known = await this.sender.handedIn(id).catch(() => null);
    if (known) this.handedIn.set(known);
  }
}

/** The refusals' own sentences stay on the server; those that this form can find alone are said here too. */
function nameOf({ code }: Refusal): string {
  return code.slice(code.indexOf('.') + 1);
}

function readForm(form: HTMLFormElement): WrittenIdea {
  const data = new FormData(form);
  const entries = Object.keys(BLANK).map((name) => [name, data.get(name) ?? '']);
  return Object.fromEntries(entries) as unknown as WrittenIdea;
}

function textOf(draft: NonNullable<OwnDraftData['proposal']>): WrittenIdea {
  const { title, need, idea, axis, commune } = draft;
  return { title, need, idea, axis: axis?.id ?? '', commune: commune?.code ?? '' };
}
