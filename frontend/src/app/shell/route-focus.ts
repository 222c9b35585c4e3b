import { afterNextRender, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? '';

/**
 * On a new page the focus goes to its title, as if the page had been loaded: one who listens hears where they are. Not
 * at the first page, which the browser announces, nor when only a filter or an anchor changed.
 */
@Injectable({ providedIn: 'root' })
export class RouteFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects),
        pairwise(),
        filter(([before, now]) => pathOf(before) !== pathOf(now) && !now.includes('#')),
      )
      .subscribe(() => afterNextRender(() => this.focusTitle(), { injector: this.injector }));
  }

  private focusTitle(): void {
    const main = this.document.getElementById('main');
    const title = main?.querySelector('h1') ?? main;
    if (title?.tagName === 'H1') title.setAttribute('tabindex', '-1');
    // the router decides where the page is scrolled to
    title?.focus({ preventScroll: true });
  }
}
