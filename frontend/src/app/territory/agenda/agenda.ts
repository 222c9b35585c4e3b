import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { Agenda as AgendaDocument } from '../agenda.graphql.generated';
import { daysOf, moved, thisMonth } from './months';

/** What takes place, a month at a time: a list that prints, and a feed for one's own calendar. */
@Component({
  selector: 'app-agenda',
  imports: [AppFault, DayPipe, Empty, RouterLink, TextPipe],
  templateUrl: './agenda.html',
  styleUrl: './agenda.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Agenda {
  private readonly texts = inject(Texts);
  /** `2026-12`, from the address. */
  readonly mois = input<string>();
  protected readonly month = computed(() => {
    const asked = this.mois() ?? '';
    return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth();
  });
  protected readonly page = queryResource(AgendaDocument, () => {
    const month = this.month();
    return { from: `${month}-01`, to: `${month}-${String(lengthOf(month))}` };
  });
  protected readonly days = computed(() => daysOf(this.page.hasValue() ? (this.page.value()?.agenda ?? []) : []));
  protected readonly before = computed(() => moved(this.month(), -1));
  protected readonly after = computed(() => moved(this.month(), 1));

  protected named(month: string): string {
    const form = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.texts.locale(), form).format(new Date(`${month}-15T12:00:00Z`));
  }

  protected hour(at: string): string {
    const form = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' } as const;
    return new Intl.DateTimeFormat(this.texts.locale(), form).format(new Date(at));
  }

  protected print(): void {
    window.print();
  }
}

function lengthOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}
