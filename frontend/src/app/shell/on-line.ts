import { afterNextRender, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';

/** Whether the device has its line. What was typed stays on the page; nothing but one calm sentence changes. */
@Injectable({ providedIn: 'root' })
export class OnLine {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly router = inject(Router);
  private readonly lost = signal(false);
  readonly off = this.lost.asReadonly();

  constructor() {
    const destroyed = inject(DestroyRef);
    // only in the browser: a page that a server makes is on line
    afterNextRender(() => {
      const window = this.window;
      if (!window) return;
      const look = () => this.lost.set(!window.navigator.onLine);
      for (const kind of ['online', 'offline']) {
        window.addEventListener(kind, look);
        destroyed.onDestroy(() => window.removeEventListener(kind, look));
      }
      look();
    });
  }

  /**
   * The piece of the site that an address needs did not come. Without a line it is said, and the page one is on stays;
   * with one the site is newer than this page, and the server makes the page anew.
   */
  missed(path: string, open = (there: string) => this.window?.location.assign(there)): void {
    if (!this.router.navigated) return;
    if (this.window?.navigator.onLine) open(path);
    else this.lost.set(true);
  }
}
