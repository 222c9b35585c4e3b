import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Empty, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { ReportablePage, ReportContent } from '../moderation.graphql.generated';
import { CHARTER, isReason, LAW, ReasonPipe } from '../reason';

/** Anyone says what is wrong with something, with an account or without; a number comes back. */
@Component({
  selector: 'app-report',
  imports: [AppFault, Control, DayPipe, Empty, Field, ReasonPipe, Refused, RouterLink, TextPipe],
  templateUrl: './report.html',
  styleUrl: './report.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportScreen {
  /** What is reported, from the address: `proposal:0199…`. */
  readonly quoi = input<string>();

  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly sending = new Acting();
  protected readonly law = LAW;
  protected readonly charter = CHARTER;
  protected readonly reason = signal('');
  protected readonly sent = signal<{ receipt: string; due: string } | undefined>(undefined);
  private readonly what = computed(() => {
    const [kind, id] = (this.quoi() ?? '').split(':');
    return kind && id ? { kind, id } : undefined;
  });
  protected readonly page = queryResource(ReportablePage, () => this.what());
  protected readonly thing = computed(() => (this.page.hasValue() ? this.page.value()?.reportable : undefined));
  protected readonly known = computed(() => !this.what() || this.page.hasValue());

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const thing = this.thing();
    if (!thing) return;
    const written = new Written(form);
    const reason = written.text('reason');
    const input = {
      ...{ kind: thing.kind, id: thing.id, reason: isReason(reason) ? reason : 'OTHER_ILLEGAL' },
      ...{ explanation: written.text('explanation') ?? '', name: written.text('name'), email: written.text('email') },
      goodFaith: written.text('goodFaith') === 'yes',
    } as const;
    if (!isReason(reason)) return this.missing(form);
    const done = await this.sending.send(
      form,
      async () => (await this.client.act(ReportContent, { input })).reportContent,
    );
    if (done) this.sent.set({ receipt: done.receipt, due: done.due });
  }

  /** The list begins with no choice: the browser itself says that one is wanted. */
  private missing(form: HTMLFormElement): void {
    const control = form.elements.namedItem('reason');
    if (control instanceof HTMLSelectElement) control.reportValidity();
  }
}
