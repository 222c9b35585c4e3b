import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The page's own name, once it is known; before, the one of its route stands. */
export function titled(name: () => string | undefined): void {
  const title = inject(Title);
  effect(() => {
    const known = name();
    if (known) title.setTitle(`${known} · Mondée`);
  });
}
