import { ChangeDetectionStrategy, Component, inject, input, RESPONSE_INIT } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Nut } from '@mondee/ui';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';

/**
 * A page that is not for who looks at it: says who may, and what to do. A visitor signs in and comes back here; who is
 * signed in learns under which name, and whom to ask.
 * @example <app-no-right [who]="'projects.sheet.who' | t" />
 */
@Component({
  selector: 'app-no-right',
  imports: [Nut, RouterLink, TextPipe],
  templateUrl: './no-right.html',
  styleUrl: './no-right.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoRight {
  /** Who may do what this page is for: one whole sentence. */
  readonly who = input.required<string>();
  /** Why not, in the words of the rule that said so. */
  readonly reason = input<string | null>();
  /** True when the screen has its own title above. */
  readonly titled = input(false);

  protected readonly session = inject(Session);
  protected readonly here = inject(Router).url;

  constructor() {
    // The page that says no says it to machines too, before any script has come.
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response) response.status = 403;
  }
}
