import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';

/** In whose name a form speaks: oneself, an organisation, or the person at the desk whom the address names. */
@Component({
  selector: 'app-speak-as',
  imports: [TextPipe],
  template: `
    @if (helped) {
      <input type="hidden" name="helped" [value]="helped" />
      <input type="hidden" name="channel" [value]="channel" />
      <p class="aside-note">{{ 'comments.form.helped' | t }}</p>
    } @else if (session.mandates().length) {
      <fieldset class="field">
        <legend>{{ 'proposals.compose.as' | t }}</legend>
        <div class="chips">
          <label>
            <input type="radio" name="organisation" value="" checked /><span>{{ 'comments.form.myself' | t }}</span>
          </label>
          @for (one of session.mandates(); track one.id) {
            <label>
              <input type="radio" name="organisation" [value]="one.organisation.id" /><span>{{
                one.organisation.name
              }}</span>
            </label>
          }
        </div>
      </fieldset>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpeakAs {
  protected readonly session = inject(Session);
  private readonly asked = inject(ActivatedRoute).snapshot.queryParamMap;
  protected readonly helped = this.asked.get('pour');
  /** How their word came in. */
  protected readonly channel = this.asked.get('canal') ?? 'DESK';
}
