import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import type { WholeCase } from '../judge/judge';
import {
  AskToChange,
  DecideAppeal,
  DismissReports,
  HideContent,
  SecondHiding,
  TakeBackHiding,
  type HideContentData,
} from '../moderation.graphql.generated';
import { CHARTER, isReason, LAW, ReasonPipe } from '../reason';

type Way = 'hide' | 'ask' | 'dismiss';

/** What a moderator who holds the case may do with it, one way at a time. */
@Component({
  selector: 'app-decide',
  imports: [AppFault, Control, DayPipe, Field, ReasonPipe, Refused, TextPipe],
  templateUrl: './decide.html',
  styleUrl: './decide.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Decide {
  readonly case = input.required<WholeCase>();
  readonly decided = output<WholeCase>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly law = LAW;
  protected readonly charter = CHARTER;
  protected readonly way = signal<Way>('hide');
  protected readonly ways = computed<Way[]>(() =>
    this.case().state === 'OPEN' ? ['hide', 'ask', 'dismiss'] : ['hide', 'dismiss'],
  );
  protected readonly alone = computed(() => this.case().parts.filter(({ alone }) => alone));

  protected async judge(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const caseId = this.case().id;
    const text = written.text('explanation') ?? '';
    if (this.way() !== 'hide') return this.send(form, () => this.answer({ caseId, text }));
    const reason = written.text('reason');
    if (!isReason(reason)) return;
    const scope = written.text('scope');
    const input = { caseId, explanation: text, reason, scope, days: written.number('days') };
    return this.send(form, async () => (await this.client.act(HideContent, { input })).hideContent);
  }

  protected second(agree: boolean): Promise<void> {
    const input = { caseId: this.case().id, agree };
    return this.send(null, async () => (await this.client.act(SecondHiding, { input })).secondHiding);
  }

  protected hear(form: HTMLFormElement, restore: boolean): Promise<void> {
    const input = { caseId: this.case().id, restore, text: new Written(form).text('text') ?? '' };
    return this.send(form, async () => (await this.client.act(DecideAppeal, { input })).decideAppeal);
  }

  protected takeBack(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { caseId: this.case().id, text: new Written(form).text('text') ?? '' };
    return this.send(form, async () => (await this.client.act(TakeBackHiding, { input })).takeBackHiding);
  }

  private async answer(input: { caseId: string; text: string }) {
    return this.way() === 'ask'
      ? (await this.client.act(AskToChange, { input })).askToChange
      : (await this.client.act(DismissReports, { input })).dismissReports;
  }

  private async send(form: HTMLFormElement | null, ask: () => Promise<HideContentData['hideContent']>): Promise<void> {
    const done = await this.act.send(form, ask);
    if (done) this.decided.emit(done);
  }
}
