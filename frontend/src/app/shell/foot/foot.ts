import { PlatformLocation } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { dayIn } from '@mondee/ui';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { PageFacts } from '../page-facts';
import { PLACES } from '../places';
import { ThemeChoice } from './theme-choice';

export interface FootTerritory {
  readonly name: string;
  readonly population: number;
  readonly languages: readonly string[];
  readonly communes: readonly unknown[];
}

/** The foot: every way on, the language, the light, and what is owed to the reader. */
@Component({
  selector: 'app-foot',
  imports: [RouterLink, TextPipe, ThemeChoice],
  templateUrl: './foot.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Foot {
  readonly territory = input<FootTerritory>();

  protected readonly places = PLACES;
  protected readonly session = inject(Session);
  protected readonly demonstration = inject(PageFacts).demonstration;
  protected readonly other = inject(Texts).language === 'fr' ? ('en' as const) : ('fr' as const);

  private readonly router = inject(Router);
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  private readonly place = inject(PlatformLocation);
  /** A sheet of paper says where it comes from, and of which day it is. */
  protected readonly here = computed(() => new URL(this.address(), this.place.href).href);
  protected readonly today = dayIn(inject(Texts).language, new Date().toISOString().slice(0, 10), 'full');
  /** This page in the other language: a new page from the server, so a plain link. */
  protected readonly inOther = computed(() => {
    const [path = '/', search = ''] = (this.address().split('#')[0] ?? '/').split('?');
    const params = new URLSearchParams(search);
    params.set('lang', this.other);
    return `${path}?${params}`;
  });
}
