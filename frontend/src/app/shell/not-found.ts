import { ChangeDetectionStrategy, Component, inject, RESPONSE_INIT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../language/pipes';

/** Nothing lives at this address: says so, also to machines, and shows the way out. */
@Component({
  selector: 'app-not-found',
  imports: [TextPipe, RouterLink],
  template: `
    <div class="wrap stack">
      <h1>{{ 'shell.notFound.title' | t }}</h1>
      <p class="lead">{{ 'shell.notFound.text' | t }}</p>
      <p>
        <a class="btn btn--plain" routerLink="/propositions">{{ 'shell.notFound.way' | t }}</a>
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {
  constructor() {
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response) response.status = 404;
  }
}
