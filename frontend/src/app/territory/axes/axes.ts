import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { KeepAxis, OrderAxes, PlanAxes, RetireAxis, type PlanAxesData } from '../configuration.graphql.generated';

type PlanAxis = PlanAxesData['planAxes'][number];
const FRESH = { id: null, nameFr: '', nameEn: '', summaryFr: '', summaryEn: '' };

/** The axes of the plan: said otherwise, added, put in order by buttons, retired and taken back. Nothing is lost. */
@Component({
  selector: 'app-axes',
  imports: [AppFault, Control, Field, NgTemplateOutlet, Refused, TextPipe],
  templateUrl: './axes.html',
  styles: `
    .btns,
    form ui-field {
      display: block;
      margin-top: var(--s-3);
    }
    form {
      margin-top: var(--s-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Axes {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly page = queryResource(PlanAxes, () => ({}));
  protected readonly act = new Acting();
  /** Which is being said otherwise; `new` for the one that is added. */
  protected readonly open = signal<string | null>(null);
  /** What was done, said to those who do not see the list change. */
  protected readonly told = signal('');
  private readonly axes = computed(() => (this.page.hasValue() ? (this.page.value()?.planAxes ?? []) : []));
  protected readonly kept = computed(() => this.axes().filter(({ isRetired }) => !isRetired));
  protected readonly retired = computed(() => this.axes().filter(({ isRetired }) => isRetired));
  protected readonly edited = computed(() => {
    const open = this.open();
    if (open === 'new') return FRESH;
    return this.axes().find(({ id }) => id === open);
  });

  protected async keep(event: Event, id: string | null, words: readonly HTMLInputElement[]): Promise<void> {
    event.preventDefault();
    const [nameFr = '', nameEn = '', summaryFr = '', summaryEn = ''] = words.map(({ value }) => value);
    const input = { id, nameFr, nameEn, summaryFr, summaryEn };
    const ask = async () => (await this.client.act(KeepAxis, { input })).keepAxis;
    if (await this.take(event.target as HTMLFormElement, ask, 'territory.axesKept.saved', nameFr)) this.open.set(null);
  }

  protected async move({ id, nameFr }: PlanAxis, by: -1 | 1): Promise<void> {
    const ids = this.kept().map((one) => one.id);
    const at = ids.indexOf(id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, id);
    const ask = async () => (await this.client.act(OrderAxes, { input: { ids } })).orderAxes;
    await this.take(null, ask, 'territory.axesKept.moved', nameFr, at + by + 1);
  }

  protected async retire({ id, nameFr }: PlanAxis, retired: boolean): Promise<void> {
    const ask = async () => (await this.client.act(RetireAxis, { input: { id, retired } })).retireAxis;
    await this.take(null, ask, retired ? 'territory.axesKept.wasRetired' : 'territory.axesKept.wasReturned', nameFr);
  }

  private async take(
    form: HTMLFormElement | null,
    ask: Parameters<Acting['send']>[1],
    told: string,
    name: string,
    place = 0,
  ): Promise<boolean> {
    this.told.set('');
    const done = (await this.act.send(form, ask)) as { axes: readonly PlanAxis[] } | undefined;
    if (!done) return false;
    this.page.set({ planAxes: [...done.axes] });
    this.told.set(this.texts.say(told, { name, place }));
    return true;
  }
}
