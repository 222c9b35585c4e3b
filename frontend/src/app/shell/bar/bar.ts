import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Mark } from '@mondee/ui';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { Speaking } from '../../session/speaking';
import { PLACES } from '../places';

const BODY =
  /^(communauté (de communes|d[’']agglomération|urbaine)|métropole|CC|CA|CU)\s+((du|des|de la|de l[’']|de|d[’'])\s*)?/i;

export interface Sign {
  readonly smallPath: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The top of every page. On a phone the menu is a link to the foot: no script needed. */
@Component({
  selector: 'app-bar',
  imports: [Mark, RouterLink, RouterLinkActive, Speaking, TextPipe],
  templateUrl: './bar.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bar {
  readonly territory = input<string>();
  /** The sign of the territory, in the place of our mark. */
  readonly logo = input<Sign | null>();
  /** «Royans-Vercors»: what people call the place, without what kind of body it is. */
  protected readonly shortName = computed(() => this.territory()?.replace(BODY, ''));
  protected readonly session = inject(Session);
  protected readonly places = PLACES;
}
