import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { InstallTerritory, OfficialTerritory, type OfficialTerritoryData } from '../configuration.graphql.generated';

/** The territory by its SIREN: shown first, taken after. What names none is refused where it is taken. */
@Component({
  selector: 'app-choose-territory',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  template: `
    <form method="post" (submit)="look($event, box.value)" novalidate>
      <ui-refusal [message]="act.refused()" />
      <ui-field
        name="siren"
        [label]="'territory.install.siren' | t"
        [hint]="'territory.install.sirenHint' | t"
        [error]="act.errorOf('siren')"
      >
        <input uiControl #box name="siren" inputmode="numeric" autocomplete="off" (input)="found.set(null)" />
      </ui-field>
      @if (act.fault(); as fault) {
        <app-fault [fault]="fault" (retry)="act.fault.set(undefined)" />
      }
      @if (found(); as territory) {
        <p class="answer" role="status">
          {{
            'territory.install.found'
              | t
                : {
                    name: territory.name,
                    communes: territory.communes.length,
                    population: territory.population,
                  }
          }}
        </p>
        <p class="soft">{{ names() }}</p>
      }
      <p class="btns">
        <button class="btn" type="submit" [attr.aria-disabled]="act.busy() || null">
          {{ (found() ? 'territory.install.take' : 'territory.install.look') | t }}
        </button>
      </p>
    </form>
  `,
  styles: `
    .btns,
    .answer {
      margin-top: var(--s-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChooseTerritory {
  readonly chosen = output();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly found = signal<OfficialTerritoryData['officialTerritory']>(null);

  protected names(): string {
    return (this.found()?.communes ?? []).map(({ name }) => name).join(', ');
  }

  protected async look(event: Event, siren: string): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!this.found()) {
      try {
        this.act.fault.set(undefined);
        this.found.set((await this.client.query(OfficialTerritory, { siren })).officialTerritory);
      } catch (fault) {
        return this.act.fault.set(fault);
      }
      if (this.found()) return;
    }
    const ask = async () => (await this.client.act(InstallTerritory, { input: { siren } })).installTerritory;
    if (await this.act.send(form, ask)) this.chosen.emit();
  }
}
