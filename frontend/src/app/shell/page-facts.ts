import { inject, Injectable, makeStateKey, REQUEST_CONTEXT, TransferState } from '@angular/core';
import type { RenderContext } from '../graphql/render-context';

interface Told {
  readonly demonstration: boolean;
  readonly signedIn: boolean;
}

const KEY = makeStateKey<Told>('page facts');

/** What the server knows of a page when it makes it, told again to the browser. */
@Injectable({ providedIn: 'root' })
export class PageFacts {
  readonly demonstration: boolean;
  /** Somebody was signed in when the page was made; `Session` knows better since. */
  readonly signedIn: boolean;

  constructor() {
    const state = inject(TransferState);
    const rendering = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
    if (rendering)
      state.set(KEY, { demonstration: rendering.demonstration, signedIn: rendering.signedIn } satisfies Told);
    const told = state.get(KEY, { demonstration: false, signedIn: false });
    this.demonstration = told.demonstration;
    this.signedIn = told.signedIn;
  }
}
