import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NumberPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';

interface Commune {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** The communes, named in a sentence, then one a line with how many live there and where that comes from. */
@Component({
  selector: 'app-communes',
  imports: [NumberPipe, TextPipe],
  template: `
    <p class="names">{{ names() }}</p>
    <details>
      <summary>{{ 'territory.communes.table' | t }}</summary>
      <table>
        <caption class="hide">
          {{
            'territory.communes.caption' | t
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'territory.communes.name' | t }}</th>
            <th scope="col">{{ 'territory.communes.code' | t }}</th>
            <th scope="col" class="r">{{ 'territory.communes.people' | t }}</th>
          </tr>
        </thead>
        <tbody>
          @for (commune of communes(); track commune.code) {
            <tr>
              <th scope="row">{{ commune.name }}</th>
              <td>{{ commune.code }}</td>
              <td class="r">{{ commune.population | number }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="small soft source">{{ 'territory.communes.source' | t: { source: source() } }}</p>
    </details>
  `,
  styles: `
    .names {
      max-width: var(--measure);
    }
    details {
      max-width: 44rem;
      margin-top: var(--s-3);
    }
    th[scope='row'] {
      font-weight: 400;
    }
    .source {
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Communes {
  readonly communes = input.required<readonly Commune[]>();
  readonly source = input.required<string>();

  private readonly texts = inject(Texts);
  protected readonly names = computed(() => {
    const list = new Intl.ListFormat(this.texts.locale(), { type: 'conjunction' });
    return `${list.format(this.communes().map(({ name }) => name))}.`;
  });
}
