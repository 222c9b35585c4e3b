import { afterNextRender, computed, effect, inject, Injectable, signal } from '@angular/core';
import { GraphqlClient } from '../graphql/graphql-client';
import { PageFacts } from '../shell/page-facts';
import { LiveNews } from '../graphql/live-news';
import { SessionViewer, UnreadChanged, type SessionViewerData } from './session.graphql.generated';

export type SessionPerson = SessionViewerData['viewer'];

/**
 * Who uses this page. Asked only in the browser, and only when somebody is signed in: pages made on the server are
 * the same for everyone, and a visitor costs no request.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly client = inject(GraphqlClient);
  private readonly known = signal<SessionPerson | null>(null);
  private readonly live = inject(LiveNews);
  /** What the server says while the page is open; it changes in whichever tab or device one reads. */
  private readonly told = signal<number | null>(null);
  private readonly open = signal(inject(PageFacts).signedIn);

  /** Known before the name is. */
  readonly signedIn = this.open.asReadonly();
  /** `null` until it is known, and for a visitor. */
  readonly viewer = this.known.asReadonly();
  readonly name = computed(() => this.known()?.person?.name ?? null);
  readonly roles = computed<readonly string[]>(() => this.known()?.roles ?? []);
  /** Held for one commune only. */
  readonly communeRoles = computed<readonly string[]>(() => this.known()?.communeRoles ?? []);
  /** The mandates one can speak under today. */
  readonly mandates = computed(() => this.known()?.mandates.filter(({ active }) => active) ?? []);
  private readonly speaking = signal(storedVoice());
  /** The organisation in whose name one speaks now, on every form; nothing means oneself. A mandate that ended speaks no more. */
  readonly voice = computed(
    () => this.mandates().find(({ organisation }) => organisation.id === this.speaking())?.organisation ?? null,
  );
  readonly speakingAs = computed(() => this.voice()?.id ?? null);
  readonly unread = computed(() => this.told() ?? this.known()?.unreadNotifications ?? 0);

  constructor() {
    afterNextRender(() => {
      if (this.open()) void this.refresh();
    });
    let stop: (() => void) | undefined;
    effect(() => {
      const person = this.known()?.person?.id;
      stop?.();
      this.told.set(null);
      stop = person ? this.live.listen(UnreadChanged, {}, (now) => this.told.set(now.unreadChanged)) : undefined;
    });
    effect(() => {
      // The server closed the line: the session has ended, perhaps on another device.
      if (this.live.sessionEnded()) void this.refresh();
    });
  }

  /** Kept for this tab only: the next visit begins in one's own name. */
  speakAs(organisation: string | null): void {
    this.speaking.set(organisation);
    try {
      if (organisation) sessionStorage.setItem(VOICE, organisation);
      else sessionStorage.removeItem(VOICE);
    } catch {
      // a browser that keeps nothing still speaks, until the page is left
    }
  }

  /** Asks again: after signing in or out, after reading what was new. A page without a name is still a page. */
  async refresh(): Promise<void> {
    try {
      const { viewer } = await this.client.query(SessionViewer, {});
      this.known.set(viewer.person ? viewer : null);
      this.open.set(Boolean(viewer.person));
    } catch {
      // The screens say what is the matter with the network; the bar keeps what it knew.
    }
  }
}

const VOICE = 'mondee.voice';

function storedVoice(): string | null {
  try {
    return globalThis.sessionStorage?.getItem(VOICE) ?? null;
  } catch {
    return null;
  }
}
