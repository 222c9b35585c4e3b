import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TextPipe } from '../language/pipes';
import { Session } from './session';

/** Said on every form that acts, while one speaks in another's name. */
@Component({
  selector: 'app-speaking-note',
  imports: [TextPipe],
  template: `
    @if (session.voice(); as one) {
      <p class="aside-note">{{ 'people.voice.note' | t: { organisation: one.name } }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpeakingNote {
  protected readonly session = inject(Session);
}
