import { computed, DestroyRef, effect, inject, Injectable, signal, type Signal } from '@angular/core';
import { News } from './live.graphql.generated';
import type { LiveConnection } from './live-connection';
import type { TrustedDocument } from './trusted-document';

/** A quiet moment after the page is there: news never weighs on a first visit. */
const QUIET_MS = 1_500;

/** What happens while the page is open. Nothing is loaded nor connected until something listens. */
@Injectable({ providedIn: 'root' })
export class LiveNews {
  private connection: Promise<LiveConnection> | undefined;
  private readonly over = signal(0);
  /** Grows when the server says that the session has ended. */
  readonly sessionEnded = this.over.asReadonly();

  /** Listens until what it gives back is called. For the browser: call it after the first rendering. */
  listen<Data, Vars extends object>(
    document: TrustedDocument<Data, Vars>,
    variables: Vars,
    take: (data: Data) => void,
  ): () => void {
    let stopped = false;
    let stop = (): void => undefined;
    this.connection ??= this.connect();
    void this.connection.then(
      (connection) => {
        if (!stopped) stop = connection.listen(document, variables, take);
      },
      () => (this.connection = undefined), // without its script the page is as before
    );
    return () => ((stopped = true), stop());
  }

  private async connect(): Promise<LiveConnection> {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const { LiveConnection } = await import('./live-connection');
    const address = `${location.origin.replace(/^http/, 'ws')}/graphql`;
    return new LiveConnection(address, () => this.over.update((times) => times + 1));
  }
}

/** What a screen knows of the news about what it shows. */
export interface PageNews {
  /** Something public happened since the screen was last read. */
  readonly there: Signal<boolean>;
  /** The screen was read again. */
  seen(): void;
}

/**
 * «The page has news»: for the things a screen shows, named `kind:id`.
 * @example readonly news = pageNews(() => ['proposal:' + this.id()])
 */
export function pageNews(of: () => readonly string[]): PageNews {
  const live = inject(LiveNews);
  const known = signal<string | undefined>(undefined);
  const newest = signal<string | undefined>(undefined);
  let stop = (): void => undefined;
  // an effect runs in the browser only once the screen is there, and never while a page is made on the server
  if (typeof WebSocket !== 'undefined' && typeof window !== 'undefined')
    effect(() => {
      const things = of();
      stop();
      known.set(undefined);
      newest.set(undefined);
      if (!things.length) return;
      stop = live.listen(News, { of: things }, ({ news }) => {
        const latest = (news ?? []).map((one) => `${one.of} ${one.latest}`).join();
        newest.set(latest);
        if (known() === undefined) known.set(latest);
      });
    });
  inject(DestroyRef).onDestroy(() => stop());
  return {
    there: computed(() => newest() !== known()),
    seen: () => known.set(newest()),
  };
}
