import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HELPING_ROLES } from '@mondee/domain/people';
import { Empty } from '@mondee/ui';
import { queryResource } from '../graphql/query-resource';
import { TextPipe } from '../language/pipes';
import { Session } from '../session/session';
import { AppFault } from '../shell/fault/app-fault';
import { NoRight } from '../shell/no-right/no-right';
import { DeskPage, DeskPeople, type DeskPeopleData } from './desk.graphql.generated';
import { ForSomeone, type DeskChannel } from './for-someone/for-someone';
import { WelcomeForm } from './welcome-form/welcome-form';

/** The roles that act for others. */
const HELPING = new Set<string>(HELPING_ROLES);

export type DeskPerson = DeskPeopleData['people'][number];

/** The desk: who is here, how their word comes in, then the same form as everybody's. */
@Component({
  selector: 'app-desk',
  imports: [AppFault, Empty, ForSomeone, NoRight, RouterLink, TextPipe, WelcomeForm],
  templateUrl: './desk.html',
  styleUrl: './desk.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {
  protected readonly session = inject(Session);
  protected readonly page = queryResource(DeskPage, () => (this.session.signedIn() ? {} : undefined));
  protected readonly may = computed(
    () => this.page.hasValue() && this.page.value()?.viewer.roles.some((role) => HELPING.has(role)),
  );
  protected readonly communes = computed(
    () => (this.page.hasValue() ? this.page.value()?.territory.communes : []) ?? [],
  );

  protected readonly channels = ['DESK', 'PHONE', 'PAPER'] as const;
  protected readonly channel = signal<DeskChannel>('DESK');
  protected readonly search = signal('');
  protected readonly people = queryResource(DeskPeople, () => (this.search() ? { search: this.search() } : undefined));
  protected readonly found = computed(() => (this.people.hasValue() ? this.people.value()?.people : undefined));
  /** The person at the desk. */
  protected readonly chosen = signal<DeskPerson | undefined>(undefined);
  private readonly title = viewChild<ElementRef<HTMLElement>>('chosenTitle');

  protected seek(event: Event): void {
    event.preventDefault();
    const words = new FormData(event.target as HTMLFormElement).get('nom');
    this.search.set(typeof words === 'string' ? words.trim() : '');
  }

  protected choose(person: DeskPerson): void {
    this.chosen.set(person);
    // once it is there: the reading goes on with this person
    setTimeout(() => this.title()?.nativeElement.focus());
  }
}
