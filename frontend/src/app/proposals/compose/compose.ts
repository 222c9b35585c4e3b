import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
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
import { Control, Field, Refused } from '@mondee/ui';
import { Saving, type SavingState } from '@mondee/ui/saving';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { Fault } from '../../graphql/trusted-document';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { HandedInScreen, type HandedInProposal } from '../handed-in/handed-in';
import { OwnDraft, ProposalChoices, type OwnDraftData } from '../proposals.graphql.generated';
import { PickPlace } from '../pick-place/pick-place';
import { WhatNext } from '../what-next/what-next';
import { Alike } from '../alike/alike';
import { Attach } from '../attach/attach';
import { attachmentsOf, sentIn, unsaidIn } from './attachment';
import { Attachments } from './attachments';
import { DraftSender, type DraftInput } from './draft-sender';
import { BLANK, faultsIn, FIELDS, isBlank, type FieldName, type WrittenIdea } from './faults';
import { KeptDrafts, type KeptDraft } from './kept-drafts';
import { pointOf, written as degreesIn } from './point';

const TEXTS = ['title', 'need', 'idea', 'lat', 'lon'] as const;
/** Under this name a device keeps the text that was not chosen. */
const OTHER = '.other';
const HELPING = ['DESK', 'PAPER', 'PHONE'] as const;

/** One idea, in two minutes: kept on the device at each letter, in one's account when signed in, handed in at the end. */
@Component({
  selector: 'app-compose',
  imports: [
    Alike,
    AppFault,
    Attach,
    Control,
    Field,
    HandedInScreen,
    NotFound,
    PickPlace,
    Refused,
    RouterLink,
    Saving,
    TextPipe,
    WhatNext,
  ],
  providers: [DraftSender, Attachments],
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
  protected readonly attachments = inject(Attachments);
  private readonly client = inject(GraphqlClient);
  private readonly form = viewChild<ElementRef<HTMLFormElement>>('form');
  protected readonly act = new Acting();
  protected readonly shapes = PROPOSAL_SHAPES;
  /** The map of the communes was opened once: only then it is loaded. */
  protected readonly mapped = signal(false);

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
  /** Another text of the same draft: from another device, or from before one signed in. Nothing is lost. */
  protected readonly other = signal<KeptDraft | undefined>(undefined);
  protected readonly located = signal<'asked' | 'no' | undefined>(undefined);
  /** Where the text stands: in one's account, else on this device, else nowhere yet. */
  protected readonly saving = computed((): SavingState => {
    const sending = this.sender.state();
    if (sending === 'saved' || sending === 'failed') return sending;
    if (sending === 'signedOut') return 'idle';
    if (sending === 'saving' && this.session.signedIn()) return sending;
    return this.onDevice() ? 'saved' : 'idle';
  });
  private elsewhere: number | undefined;
  protected readonly unsaid = signal(false);
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
    afterRenderEffect(() => {
      if (this.sender.state() === 'elsewhere') untracked(() => void this.readElsewhere());
    });
    // what the device keeps also says from which revision it was written
    afterRenderEffect(() => {
      this.sender.revision();
      untracked(() => this.keepHere());
    });
    const online = () => {
      this.sender.again();
      void this.attachments.send();
    };
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      this.sender.stop();
      window?.removeEventListener('online', online);
    });
    this.attachments.changed = () => this.keep();
  }

  /** A stone was touched: the list above says it too, and all goes on as if it had been chosen there. */
  protected choosePlace(code: string): void {
    const list = this.form()?.nativeElement.querySelector<HTMLSelectElement>('select[name="commune"]');
    if (!list) return;
    list.value = code;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected changed(event: Event): void {
    const form = event.currentTarget as HTMLFormElement;
    this.written.set(readForm(form));
    const organisation = new FormData(form).get('organisation');
    if (typeof organisation === 'string' && organisation !== this.organisation()) {
      this.session.speakAs(organisation || null);
      this.speakAs(organisation);
    }
    this.keep();
  }

  protected errorOf(field: FieldName | 'point' | 'photos' | 'documents'): string | null {
    const fault = FIELDS.some((one) => one === field) ? this.faults()[field as FieldName] : undefined;
    if (field === 'point' && this.tried() && pointOf(this.written()) === null)
      return this.texts.say('proposals.compose.faults.NotAPoint');
    return fault ? this.texts.say(`proposals.compose.faults.${nameOf(fault)}`, fault.params) : this.act.errorOf(field);
  }

  protected async handIn(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.written.set(readForm(form));
    this.keep();
    this.tried.set(true);
    const first = FIELDS.find((field) => this.faults()[field]);
    const silent = unsaidIn(this.attachments.all());
    if (first) {
      form.querySelector<HTMLElement>(`:is(input, textarea, select)[name="${first}"]`)?.focus();
      return;
    }
    this.unsaid.set(Boolean(silent));
    if (silent) return void form.querySelector<HTMLElement>(`[id="alt-${silent.key}"]`)?.focus();
    if (pointOf(this.written()) === null) return void form.querySelector<HTMLElement>('[name="lat"]')?.focus();
    if (!this.session.signedIn()) {
      await this.router.navigate(['/connexion'], { queryParams: { retour: this.router.url } });
      return;
    }
    await this.attachments.send();
    const done = await this.act.send(form, () => {
      if (this.attachments.waiting()) throw new Fault('OFFLINE');
      return this.sender.handIn(this.input());
    });
    if (!done) return;
    this.kept.forget(this.begunAt ?? '');
    this.kept.forget((this.begunAt ?? '') + OTHER);
    await this.attachments.forget();
    this.handedIn.set(done);
    if (!done.answerDue) setTimeout(() => void this.askDue(done.id), 1200);
  }

  /** Leaves aside what is written here and goes on with the other, or the other way round: both stay. */
  protected swap(form: HTMLFormElement): void {
    const other = this.other();
    if (!other || !this.id) return;
    const mine: KeptDraft = { id: other.id, written: this.written(), organisation: this.organisation() };
    this.fill(form, other.written);
    this.setAside(mine);
    this.sender.from(this.elsewhere ?? this.sender.revision());
    this.keep();
  }

  /** Goes on with what is written here: the other stays readable below. */
  protected keepMine(): void {
    this.sender.from(this.elsewhere ?? this.sender.revision());
    this.keep();
  }

  protected dropOther(): void {
    this.kept.forget((this.begunAt ?? '') + OTHER);
    this.other.set(undefined);
  }

  /** Asks the device where it is; the fields below can always be typed in instead. */
  protected locate(form: HTMLFormElement): void {
    this.located.set('asked');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = { lat: coords.latitude, lon: coords.longitude };
        for (const name of ['lat', 'lon'] as const)
          (form.elements.namedItem(name) as HTMLInputElement).value = degreesIn(at[name], this.texts.language);
        this.located.set(undefined);
        this.written.set(readForm(form));
        this.keep();
      },
      () => this.located.set('no'),
      { timeout: 20_000, maximumAge: 60_000 },
    );
  }

  /** What was kept here, else on the server, else what was typed before the page came to life. */
  private begin(place: string, form: HTMLFormElement): void {
    this.begunAt = place;
    const mine = !this.brouillon() && !this.pour();
    const here = this.kept.read(place);
    const before = here ?? (mine ? this.kept.read('') : undefined);
    const draft = this.draft();
    this.id = before?.id ?? (draft?.id as Id | undefined) ?? newId(Date.now());
    // a kept text keeps its voice, and the switch of the bar shows it; a new one begins in the voice of the moment
    if (before) this.session.speakAs(before.organisation || null);
    this.organisation.set(before ? before.organisation : (mine && this.session.speakingAs()) || '');
    this.written.set(readForm(form));
    if (isBlank(this.written())) this.fill(form, before?.written ?? (draft ? this.textOf(draft) : BLANK));
    this.other.set(this.kept.read(place + OTHER));
    // one wrote here before signing in, and had begun something else in one's account: both stay
    const stranger = here && mine && place ? this.kept.read('') : undefined;
    if (stranger) this.setAside(stranger);
    const known = before?.revision ?? (before ? undefined : draft?.revision);
    this.sender.from(known);
    if (draft && before && known !== draft.revision) this.meet(draft);
    if (mine && place) this.kept.forget('');
    void this.beginFiles(place, mine);
    this.keep();
  }

  /** The files of this place; those that were chosen before one signed in come along. */
  private async beginFiles(place: string, mine: boolean): Promise<void> {
    const draft = this.draft();
    await this.attachments.begin(place, draft ? attachmentsOf(draft) : []);
    if (mine && place && !this.attachments.all().length) {
      await this.attachments.begin('', []);
      await this.attachments.moveTo(place);
    }
    if (this.session.signedIn()) await this.attachments.send();
  }

  /** The server has another text than the one this was written from. */
  private meet(draft: NonNullable<OwnDraftData['proposal']>): void {
    const there = this.textOf(draft);
    this.elsewhere = draft.revision;
    if (JSON.stringify(there) === JSON.stringify(this.written())) return void this.sender.from(draft.revision);
    this.setAside({ id: draft.id as Id, written: there, organisation: this.organisation() });
    this.sender.state.set('elsewhere');
  }

  private async readElsewhere(): Promise<void> {
    if (!this.id) return;
    const { proposal } = await this.client.query(OwnDraft, { id: this.id }).catch(() => ({ proposal: null }));
    if (proposal) this.meet(proposal);
  }

  private setAside(other: KeptDraft): void {
    this.other.set(other);
    this.kept.keep((this.begunAt ?? '') + OTHER, other);
  }

  private fill(form: HTMLFormElement, written: WrittenIdea): void {
    this.written.set(written);
    for (const name of TEXTS) {
      const control = form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;
      if (control) control.value = written[name];
    }
  }

  /** The switch of the bar rules this form too. */
  private readonly voiced = effect(() => {
    if (!this.session.viewer()) return;
    const voice = this.session.speakingAs() ?? '';
    untracked(() => {
      if (this.begunAt !== undefined && !this.pour() && !this.brouillon() && voice !== this.organisation())
        this.speakAs(voice);
    });
  });

  /** Who proposes is settled with the first draft on the server: another voice begins another one. */
  private speakAs(organisation: string): void {
    this.organisation.set(organisation);
    if (this.brouillon()) return;
    this.id = newId(Date.now());
    this.sender.from(undefined);
  }

  private keep(): void {
    if (this.begunAt === undefined || !this.id) return;
    if (isBlank(this.written()) && !this.attachments.all().length) {
      // nothing to keep: neither an empty form, nor what was wiped out
      this.kept.forget(this.begunAt);
      this.onDevice.set(undefined);
      return;
    }
    this.keepHere();
    if (this.session.signedIn()) this.sender.soon(() => this.input());
  }

  private keepHere(): void {
    if (this.begunAt === undefined || !this.id || isBlank(this.written())) return;
    const revision = this.sender.revision();
    const draft = {
      ...{ id: this.id, written: this.written(), organisation: this.organisation() },
      ...(revision !== undefined && { revision }),
    };
    const device = matchMedia('(pointer: coarse)').matches ? 'phone' : 'device';
    this.onDevice.set(this.kept.keep(this.begunAt, draft) ? device : undefined);
  }

  private input(): DraftInput {
    const { title, need, idea, axis, commune, stays } = this.written();
    const helped = this.pour();
    const organisation = this.organisation();
    const channel = HELPING.find((one) => one === this.canal()) ?? 'DESK';
    const act = helped ? { helpedPersonId: helped, channel } : organisation ? { organisationId: organisation } : null;
    const draftId = (this.id ??= newId(Date.now()));
    return {
      ...{ draftId, title, need, idea, axisId: axis || null, communeCode: commune || null, act },
      textStays: stays === 'yes',
      point: pointOf(this.written()) ?? null,
      ...sentIn(this.attachments.all()),
    };
  }

  private textOf({
    title,
    need,
    idea,
    axis,
    commune,
    point,
    textStays,
  }: NonNullable<OwnDraftData['proposal']>): WrittenIdea {
    const degree = (value: number | undefined) => (value === undefined ? '' : degreesIn(value, this.texts.language));
    const place = { lat: degree(point?.lat), lon: degree(point?.lon) };
    return {
      title,
      need,
      idea,
      axis: axis?.id ?? '',
      commune: commune?.code ?? '',
      stays: textStays ? 'yes' : '',
      ...place,
    };
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
