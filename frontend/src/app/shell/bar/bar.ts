import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Mark } from '@mondee/ui';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { PLACES } from '../places';

/** The top of every page. On a phone the menu is a link to the foot: no script needed. */
@Component({
  selector: 'app-bar',
  imports: [Mark, RouterLink, RouterLinkActive, TextPipe],
  templateUrl: './bar.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bar {
  readonly territory = input<string>();
  protected readonly session = inject(Session);
  protected readonly places = PLACES;
}
