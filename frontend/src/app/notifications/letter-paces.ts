import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../graphql/acting';
import { GraphqlClient } from '../graphql/graphql-client';
import { TextPipe } from '../language/pipes';
import { AppFault } from '../shell/fault/app-fault';
import { ChooseLetters, type FollowsData } from './notifications.graphql.generated';

type Choice = NonNullable<FollowsData['letterChoice']>;
export type LetterPace = Choice['pace'];

/** How one is written to: how soon, and at which hours not. */
@Component({
  selector: 'app-letter-paces',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  template: `
    <form #form class="sheet stack" (submit)="save($event, form)" novalidate>
      <h2>{{ 'notifications.letters.title' | t }}</h2>
      <ui-refusal [message]="saving.refused()" />
      @if (saving.fault(); as fault) {
        <app-fault [fault]="fault" (retry)="saving.fault.set(undefined)" />
      }
      <ui-field
        name="pace"
        [label]="'notifications.letters.pace' | t"
        [hint]="'notifications.letters.hint' | t"
        [error]="saving.errorOf('pace')"
      >
        <select uiControl #pace (change)="mine.set({ ...mine(), pace: asPace(pace.value) })">
          @for (one of paces; track one) {
            <option [value]="one" [selected]="one === mine().pace">{{ 'notifications.letters.' + one | t }}</option>
          }
        </select>
      </ui-field>
      @if (mine().pace === 'INSTANT') {
        <fieldset class="hours">
          <legend>{{ 'notifications.letters.quiet' | t }}</legend>
          <select
            #from
            [attr.aria-label]="'notifications.letters.quiet' | t"
            (change)="mine.set({ ...mine(), quietFrom: +from.value })"
          >
            @for (hour of hours; track hour) {
              <option [value]="hour" [selected]="hour === mine().quietFrom">
                {{ 'notifications.letters.hour' | t: { hour } }}
              </option>
            }
          </select>
          <span>{{ 'notifications.letters.until' | t }}</span>
          <select
            #until
            [attr.aria-label]="'notifications.letters.until' | t"
            (change)="mine.set({ ...mine(), quietUntil: +until.value })"
          >
            @for (hour of hours; track hour) {
              <option [value]="hour" [selected]="hour === mine().quietUntil">
                {{ 'notifications.letters.hour' | t: { hour } }}
              </option>
            }
          </select>
        </fieldset>
      }
      <p class="btns">
        <button class="btn btn--plain" type="submit" [attr.aria-disabled]="saving.busy() || null">
          {{ 'notifications.letters.save' | t }}
        </button>
        <span role="status">{{ saved() ? ('notifications.letters.saved' | t) : '' }}</span>
      </p>
    </form>
  `,
  styles: `
    .hours {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2) var(--s-3);
      align-items: center;
      border: 0;
      padding: 0;
      margin: 0;
    }

    .hours legend {
      padding: 0;
      margin-bottom: var(--s-2);
    }

    .hours select {
      width: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LetterPaces {
  readonly choice = input.required<Choice>();
  private readonly client = inject(GraphqlClient);
  protected readonly mine = linkedSignal(() => this.choice());
  protected readonly saving = new Acting();
  protected readonly saved = signal(false);
  protected readonly paces: readonly LetterPace[] = ['INSTANT', 'DAILY', 'WEEKLY', 'NONE'];
  protected readonly hours = Array.from({ length: 24 }, (_, hour) => hour);

  protected asPace(value: string): LetterPace {
    return this.paces.find((pace) => pace === value) ?? 'INSTANT';
  }

  protected async save(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const { pace, quietFrom, quietUntil } = this.mine();
    const done = await this.saving.send(
      form,
      async () => (await this.client.act(ChooseLetters, { input: { pace, quietFrom, quietUntil } })).chooseLetters,
    );
    if (done) this.saved.set(true);
  }
}
