import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { queryResource } from './graphql/query-resource';
import { TextPipe } from './language/pipes';
import { NeededDialog } from './people';
import { Needed } from './session/needed';
import { Bar } from './shell/bar/bar';
import { Foot } from './shell/foot/foot';
import { OnLine } from './shell/on-line';
import { PageFacts } from './shell/page-facts';
import { RouteFocus } from './shell/route-focus';
import { ShellTerritory } from './shell/shell.graphql.generated';

/** What stands round every screen. */
@Component({
  selector: 'app-root',
  imports: [Bar, Foot, NeededDialog, RouterLink, RouterOutlet, TextPipe],
  template: `
    <a class="skip" [routerLink]="[]" fragment="main" queryParamsHandling="preserve">{{ 'shell.skip' | t }}</a>
    <header>
      @if (facts.demonstration) {
        <p class="demo">{{ 'shell.demonstration' | t }}</p>
      }
      <div role="status">
        @if (line.off()) {
          <p class="demo">{{ 'shell.offline' | t }}</p>
        }
      </div>
      <app-bar [territory]="territory()?.name" [logo]="territory()?.logo" />
    </header>
    <main id="main" tabindex="-1"><router-outlet /></main>
    <app-foot [territory]="territory()" />
    @defer (when needed.what()) {
      @if (needed.what(); as what) {
        <app-needed-dialog [what]="what" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly facts = inject(PageFacts);
  protected readonly line = inject(OnLine);
  protected readonly needed = inject(Needed);
  private readonly place = queryResource(ShellTerritory, () => ({}));
  /** A site whose database is away still has its bar and its foot. */
  protected readonly territory = computed(() => (this.place.hasValue() ? this.place.value()?.territory : undefined));

  constructor() {
    inject(RouteFocus);
  }
}
