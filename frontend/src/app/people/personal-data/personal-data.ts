import { ChangeDetectionStrategy, Component } from '@angular/core';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { PersonalDataPage } from '../people.graphql.generated';

/** How long each kind of personal data is kept, and why: what the nightly job does, for everybody to read. */
@Component({
  selector: 'app-personal-data',
  imports: [AppFault, TextPipe],
  template: `
    <div class="wrap narrow">
      <h1>{{ 'people.data.pageTitle' | t }}</h1>
      <p class="lead">{{ 'people.data.pageLead' | t }}</p>
      @if (page.error(); as fault) {
        <app-fault [fault]="fault" (retry)="page.reload()" />
      } @else if (page.hasValue()) {
        <ul class="row-list">
          @for (rule of page.value()!.retentionRules; track $index) {
            <li>
              <p>
                <b>{{ rule.what }}</b>
              </p>
              <p class="soft">
                {{ rule.days ? ('people.data.days' | t: { days: rule.days }) : ('people.data.untilErased' | t) }} ·
                {{ rule.why }}
              </p>
            </li>
          }
        </ul>
      } @else {
        <p class="soft" role="status">{{ 'shell.loading' | t }}</p>
      }
    </div>
  `,
  styles: `
    .narrow {
      max-width: 52rem;
    }

    h1 {
      margin-block: var(--s-6) var(--s-3);
    }

    ul {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonalData {
  protected readonly page = queryResource(PersonalDataPage, () => ({}));
}
