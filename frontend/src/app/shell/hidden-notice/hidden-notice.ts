import { ChangeDetectionStrategy, Component, computed, inject, input, RESPONSE_INIT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';

/** That something is hidden, as `hiddenContent` of the API says it. */
export interface HiddenContent {
  readonly at: string;
  readonly reason: string;
  readonly until: string | null;
  readonly appealed: boolean;
}

/** In the place of a thing that moderation has hidden: when, why, until when; not a word of what it said. */
@Component({
  selector: 'app-hidden-notice',
  imports: [DayPipe, RouterLink, TextPipe],
  template: `
    <div class="wrap stack">
      <h1>{{ 'moderation.notice.title' | t }}</h1>
      <p class="lead">{{ 'moderation.notice.text' | t: { at: (of().at | day), reason: reason() } }}</p>
      @if (of().until; as until) {
        <p>{{ 'moderation.notice.until' | t: { until: (until | day) } }}</p>
      }
      @if (of().appealed) {
        <p>{{ 'moderation.notice.appealed' | t }}</p>
      }
      <p>
        <a class="btn btn--plain" routerLink="/moderation/journal">{{ 'moderation.notice.log' | t }}</a>
      </p>
    </div>
  `,
  styles: `
    .wrap {
      padding-top: clamp(1.25rem, 3vw, 2.25rem);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HiddenNotice {
  readonly of = input.required<HiddenContent>();

  private readonly texts = inject(Texts);
  protected readonly reason = computed(() => {
    const key = this.of()
      .reason.toLowerCase()
      .replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    return this.texts.say(`moderation.reasons.${key}`);
  });

  constructor() {
    // Nobody may keep a copy of what is not there: to machines it is as a page that is not found.
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response) response.status = 404;
  }
}
