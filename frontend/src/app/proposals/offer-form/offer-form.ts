import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { OfferHelp, type ProjectPageData } from '../projects.graphql.generated';
import { SpeakAs } from '../speak-as/speak-as';

/** What one can bring: for which need, how much, and how to be reached. */
@Component({
  selector: 'app-offer-form',
  imports: [AppFault, Control, Field, Refused, SpeakAs, TextPipe],
  templateUrl: './offer-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferForm {
  readonly projectId = input.required<string>();
  readonly needs = input.required<NonNullable<ProjectPageData['project']>['needs']>();
  readonly done = output();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly sent = signal(false);
  /** Kept until it is taken: sent again after a lost line, it is still one. */
  private offerId = newId(Date.now());

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.sent.set(false);
    const written = new Written(form);
    const organisationId = written.text('organisation');
    const helpedPersonId = written.text('helped');
    const input = {
      offerId: this.offerId,
      projectId: this.projectId(),
      needId: written.text('need') ?? '',
      quantity: written.number('quantity'),
      words: written.text('words'),
      contact: written.text('contact'),
      act: helpedPersonId ? { helpedPersonId, channel: 'DESK' as const } : organisationId ? { organisationId } : null,
    };
    const taken = await this.act.send(form, async () => (await this.client.act(OfferHelp, { input })).offerHelp);
    if (!taken) return;
    this.offerId = newId(Date.now());
    form.reset();
    this.sent.set(true);
    this.done.emit();
  }
}
