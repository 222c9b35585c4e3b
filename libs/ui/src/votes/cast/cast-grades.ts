import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../words/words';
import type { VoteOption } from '../options';

/**
 * Majority judgment: a word for each option, every word written where it is pressed (no column heads to look up at
 * 360 px). One group of radio buttons an option: Tab goes from option to option, arrows from word to word.
 */
@Component({
  selector: 'ui-cast-grades',
  imports: [RouterLink],
  template: `
    <p class="detail" aria-live="polite">
      {{ words.say('voting.graded', { count: given(), total: options().length }) }}
    </p>
    @for (option of options(); track option.id) {
      <fieldset>
        <legend>{{ option.name }}</legend>
        @if (option.detail; as detail) {
          <p class="detail">{{ detail }}</p>
        }
        @if (option.to; as to) {
          <p class="detail">
            <a [routerLink]="to">{{ words.say('voting.sheet', { name: option.name }) }}</a>
          </p>
        }
        <div class="chips words">
          @for (word of shown(); track word.id) {
            <label>
              <input
                type="radio"
                [name]="name() + '-' + option.id"
                [value]="word.id"
                [checked]="grades()[option.id] === word.id"
                (change)="grade(option.id, word.id)"
              />
              <span>{{ word.name }}</span>
            </label>
          }
        </div>
        @if (grades()[option.id]) {
          <button type="button" class="clear" (click)="clear(option.id)">
            {{ words.say('voting.ungrade', { name: option.name }) }}
          </button>
        }
      </fieldset>
    }
  `,
  styleUrls: ['./cast.css', './cast-grades.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CastGrades {
  readonly options = input.required<readonly VoteOption[]>();
  /** Best first: ids that are counted. */
  readonly scale = input.required<readonly string[]>();
  /** What the page says for each, when it is not the id. */
  readonly says = input<Readonly<Record<string, string>>>({});
  readonly name = input('grades');
  readonly grades = model<Readonly<Record<string, string>>>({});

  protected readonly words = inject(Words);
  protected readonly shown = computed(() => this.scale().map((id) => ({ id, name: this.says()[id] ?? id })));
  protected readonly given = computed(() => this.options().filter(({ id }) => this.grades()[id]).length);

  protected grade(option: string, grade: string): void {
    this.grades.update((all) => ({ ...all, [option]: grade }));
  }

  protected clear(option: string): void {
    this.grades.update((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== option)));
  }
}
