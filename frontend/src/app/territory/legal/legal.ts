import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { LegalPage } from '../configuration.graphql.generated';

const PARTS = ['editor', 'director', 'host', 'contact'] as const;

/** What the law asks of every public site, made from the settings. */
@Component({
  selector: 'app-legal',
  imports: [AppFault, TextPipe],
  templateUrl: './legal.html',
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    h2 {
      margin-top: var(--s-5);
    }
    dt {
      margin-top: var(--s-3);
      font-weight: 620;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Legal {
  protected readonly page = queryResource(LegalPage, () => ({}));
  private readonly values = computed(
    () =>
      new Map(
        (this.page.hasValue() ? this.page.value()?.publicSettings : undefined)?.map(({ name, value }) => [
          name,
          String(JSON.parse(value)),
        ]),
      ),
  );
  protected readonly territory = computed(() => (this.page.hasValue() ? this.page.value()?.territory : undefined));
  protected readonly parts = computed(() =>
    PARTS.map((part) => ({ part, value: this.values().get(`territory.${part}`) })),
  );
  protected readonly state = computed(() => this.values().get('territory.accessibility') ?? 'unassessed');
}
