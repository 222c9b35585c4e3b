import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused, Tag } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { pageNews } from '../../graphql/live-news';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { MeetingPage, MeetingRights, TakeMeetingStep, type TakeMeetingStepVars } from '../assemblies.graphql.generated';

type StepInput = Omit<TakeMeetingStepVars['input'], 'meetingId' | 'stepId'>;

/** The secretary's table: one screen from the agenda to the published minutes, usable with a finger. */
@Component({
  selector: 'app-run-meeting',
  imports: [AppFault, Control, DayPipe, Field, NotFound, Refused, RouterLink, Tag, TextPipe],
  templateUrl: './run-meeting.html',
  styleUrl: './run-meeting.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunMeetingScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly page = queryResource(MeetingPage, () => ({ id: this.id() }));
  protected readonly meeting = computed(() => (this.page.hasValue() ? this.page.value()?.meeting : undefined));
  private readonly rights = queryResource(MeetingRights, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly may = computed(() =>
    this.rights.hasValue() ? this.rights.value()?.meeting?.viewerCanRun : undefined,
  );
  /** What is written of each debate: not for everybody, so not in the page that everybody reads. */
  private readonly notes = linkedSignal(() =>
    this.rights.hasValue() ? (this.rights.value()?.meeting?.viewerNotes ?? []) : [],
  );
  protected readonly signedIn = this.session.signedIn;
  protected readonly now = computed(() => this.meeting()?.items.find(({ state }) => state === 'now'));
  protected readonly purposes = ['information', 'discussion', 'decision'] as const;
  protected readonly hands = ['chair', 'secretary'] as const;
  protected readonly sides = ['for', 'against', 'abstain'] as const;

  constructor() {
    const news = pageNews(() => [`meeting:${this.id()}`]);
    effect(() => {
      if (!news.there() || this.act.busy()) return;
      news.seen();
      this.page.reload();
      this.rights.reload();
    });
  }

  /** One step, with an id of its own: should it arrive twice, it is taken once. */
  protected async step(input: StepInput, form: HTMLFormElement | null = null): Promise<void> {
    const whole = { ...input, meetingId: this.id(), stepId: newId(Date.now()) };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(TakeMeetingStep, { input: whole })).takeMeetingStep,
    );
    if (!done) return;
    this.page.set({ meeting: done });
    this.notes.set(done.viewerNotes);
    form?.reset();
  }

  protected send(event: Event, form: HTMLFormElement, input: StepInput, ...texts: (keyof StepInput)[]): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const said = Object.fromEntries(texts.map((name) => [name, written.text(name)]));
    return this.step({ ...input, ...said }, form);
  }

  protected addItem(event: Event, form: HTMLFormElement): Promise<void> {
    const minutes = new Written(form).number('minutes') ?? 10;
    return this.send(event, form, { kind: 'item', item: newId(Date.now()), minutes }, 'title', 'purpose');
  }

  protected vote(event: Event, form: HTMLFormElement, item: string): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const colleges = this.meeting()?.quorum.colleges ?? [];
    const counts = colleges.map(({ id }) => {
      const of = (side: string) => written.number(`${side}-${id}`) ?? 0;
      return { college: id, for: of('for'), against: of('against'), abstain: of('abstain') };
    });
    return this.step({ kind: 'vote', item, counts, chairSide: written.text('chairSide') }, form);
  }

  protected decide(form: HTMLFormElement, item: string): Promise<void> {
    return this.step({ kind: 'decide', item, text: new Written(form).text('text') });
  }

  protected noteOf(item: string): string {
    return this.notes().find((one) => one.item === item)?.text ?? '';
  }

  protected hasSigned(hand: string): boolean {
    return !!this.meeting()?.signed.some(({ as }) => as === hand);
  }

  protected there(standing: string): boolean {
    return standing === 'present' || standing === 'recused';
  }
}
