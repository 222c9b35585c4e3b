import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TextPipe } from '../language/pipes';
import { Session } from './session';

/** The one switch, under the bar of every page: in whose name one speaks. There only for who holds a mandate. */
@Component({
  selector: 'app-speaking',
  imports: [TextPipe],
  template: `
    <div class="voice" [class.other]="session.voice()">
      <div class="wrap">
        <label for="voice">{{ 'people.voice.label' | t }}</label>
        <select #box id="voice" (change)="session.speakAs(box.value || null)">
          <option value="" [selected]="!session.voice()">{{ 'people.voice.myself' | t }}</option>
          @for (one of session.mandates(); track one.id) {
            <option [value]="one.organisation.id" [selected]="one.organisation.id === session.speakingAs()">
              {{ one.organisation.name }}
            </option>
          }
        </select>
      </div>
    </div>
  `,
  styles: `
    .voice {
      border-bottom: 1px solid var(--rule);
    }

    .other {
      background: var(--gentian-veil);
      font-weight: 700;
    }

    .wrap {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-1) var(--s-3);
      padding-block: var(--s-1);
    }

    select {
      flex: 0 1 auto;
      width: auto;
      max-width: 100%;
      min-height: 2.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Speaking {
  protected readonly session = inject(Session);
}
