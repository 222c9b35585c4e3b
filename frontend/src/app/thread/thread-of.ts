import { inject, Injectable } from '@angular/core';
import { dayIn, type ThreadHop } from '@mondee/ui';
import { Texts } from '../language/texts';

/** A hop as the API gives it. */
export interface AnsweredHop {
  readonly kind: string;
  readonly path: string;
  readonly at: string;
  readonly state: 'DONE' | 'NOW' | 'TODO' | 'NOT_RETAINED';
  readonly sentence: string;
  readonly loops: number;
  readonly current: boolean;
}

const STATES = { DONE: 'done', NOW: 'now', TODO: 'todo', NOT_RETAINED: 'no' } as const;

/** Turns the hops of an answer into those that the thread shows. */
@Injectable({ providedIn: 'root' })
export class ThreadWords {
  private readonly texts = inject(Texts);

  hops(thread: { readonly hops: readonly AnsweredHop[] }): ThreadHop[] {
    return thread.hops.map(({ kind, path, at, state, sentence, loops, current }) => ({
      name: this.texts.say(`kinds.${kind}`),
      path,
      when: dayIn(this.texts.language, at),
      what: sentence,
      state: STATES[state],
      loops,
      current,
    }));
  }
}
