import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Nut } from '../../nut/nut';
import { Words } from '../../words/words';
import type { VoteOption } from '../options';

/** Cards one picks, as many as one likes. The word on the card changes, not only its colour. */
@Component({
  selector: 'ui-cast-approval',
  imports: [Nut, RouterLink],
  template: `
    <fieldset>
      <legend>{{ question() }}</legend>
      <ul class="row-list" role="list">
        @for (option of options(); track option.id) {
          <li>
            <div>
              <p class="name" [id]="name() + '-' + option.id">{{ option.name }}</p>
              @if (option.detail; as detail) {
                <p class="detail">{{ detail }}</p>
              }
              @if (option.to; as to) {
                <p class="detail">
                  <a [routerLink]="to">{{ words.say('voting.sheet', { name: option.name }) }}</a>
                </p>
              }
            </div>
            <label class="pick">
              <input
                type="checkbox"
                [checked]="approved().includes(option.id)"
                [attr.aria-labelledby]="name() + '-' + option.id"
                (change)="toggle(option.id)"
              />
              <span>
                @if (approved().includes(option.id)) {
                  <i class="tick" aria-hidden="true"></i>
                } @else {
                  <ui-nut state="shut" />
                }
                {{ words.say(approved().includes(option.id) ? 'voting.picked' : 'voting.pick') }}
              </span>
            </label>
          </li>
        }
      </ul>
      <p class="detail" aria-live="polite">{{ words.say('voting.approved', { count: approved().length }) }}</p>
    </fieldset>
  `,
  styleUrls: ['./cast.css', './pick.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CastApproval {
  readonly question = input.required<string>();
  readonly options = input.required<readonly VoteOption[]>();
  readonly name = input('approval');
  readonly approved = model<readonly string[]>([]);
  protected readonly words = inject(Words);

  protected toggle(id: string): void {
    this.approved.update((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  }
}
