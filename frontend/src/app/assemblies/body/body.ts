import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Empty, Field, Refused, Tag } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { BodyPage, BodyRights, PlanMeetings, TakeSeat } from '../assemblies.graphql.generated';

/** A body: its meetings, who sits on any date, and the rules it lives by. */
@Component({
  selector: 'app-body',
  imports: [AppFault, Control, DayPipe, Empty, Field, Follow, NotFound, Refused, RouterLink, Tag, TextPipe],
  templateUrl: './body.html',
  styleUrl: './body.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyScreen {
  readonly id = input.required<string>();
  /** The date of the register, from the address: readable without script. */
  readonly date = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly meetingId = newId(Date.now());
  protected readonly page = queryResource(BodyPage, () => ({ id: this.id(), on: this.date() ?? null }));
  protected readonly body = computed(() => (this.page.hasValue() ? this.page.value()?.body : undefined));
  private readonly rights = queryResource(BodyRights, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly mayRun = computed(
    () => !!(this.rights.hasValue() && this.rights.value()?.body?.viewerCanRun.allowed),
  );
  protected readonly mayKeep = computed(
    () => !!(this.rights.hasValue() && this.rights.value()?.body?.viewerCanKeep.allowed),
  );
  /** Seats as dots, as many as the eye still counts. */
  protected readonly drawn = (seats: number): number => Math.max(0, Math.min(40, seats));
  protected readonly planning = new Acting();
  protected readonly seating = new Acting();

  constructor() {
    titled(() => this.body()?.name);
  }

  protected membersOf(college: string) {
    return (this.body()?.members ?? []).filter((one) => one.college === college);
  }

  protected async plan(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const lines = (name: string) => (written.text(name) ?? '').split('\n').filter((line) => line.trim());
    const input = {
      ...{ bodyId: this.id(), meetingId: this.meetingId, title: written.text('title') },
      ...{ firstDay: written.text('firstDay'), time: written.text('time'), minutes: written.number('minutes') },
      ...{ count: written.number('count') ?? 1, everyMonths: written.number('everyMonths') ?? 1 },
      stops: lines('place').map((line) => {
        const [place, host, link] = line.split(';').map((part) => part.trim());
        return { place: place ?? null, host: host ?? null, link: link ?? null };
      }),
      sites: lines('sites'),
    };
    const done = await this.planning.send(
      form,
      async () => (await this.client.act(PlanMeetings, { input })).planMeetings,
    );
    if (done) await this.router.navigateByUrl(done.path);
  }

  protected async seat(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const text = (name: string) => written.text(name);
    const input = {
      ...{ bodyId: this.id(), college: text('college'), name: text('name'), organisation: text('organisation') },
      ...{ alternate: text('alternate'), proof: text('proof'), from: text('from'), until: text('until') },
    };
    const done = await this.seating.send(form, async () => (await this.client.act(TakeSeat, { input })).takeSeat);
    if (!done) return;
    form.reset();
    this.page.reload();
  }
}
