import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { RecordMeasurement, type RecordMeasurementData } from '../territory.graphql.generated';

export type MeasuredIndicator = Extract<RecordMeasurementData['recordMeasurement'], { __typename: 'Indicator' }>;

const KINDS = ['MEASURED', 'ENTERED', 'OPEN_DATA', 'ESTIMATED'] as const;

/** One more figure for an indicator, with its day and where it comes from. */
@Component({
  selector: 'app-measure-form',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './measure-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureForm {
  readonly indicatorId = input.required<string>();
  readonly unit = input.required<string>();
  /** The indicator with its new figure. */
  readonly measured = output<MeasuredIndicator>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly saved = signal(false);
  protected readonly kinds = KINDS;

  protected async record(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const written = new Written(form);
    const input = {
      indicatorId: this.indicatorId(),
      value: written.number('value'),
      on: written.text('on'),
      kind: KINDS.find((kind) => kind === written.text('kind')) ?? null,
      source: written.text('source'),
      low: written.number('low'),
      high: written.number('high'),
    };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(RecordMeasurement, { input })).recordMeasurement,
    );
    if (!done) return;
    form.reset();
    this.saved.set(true);
    this.measured.emit(done);
  }
}
