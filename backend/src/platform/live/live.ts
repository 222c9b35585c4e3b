import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database';
import type { RequestContext } from '../graphql/request-context';

/** The channel of the database on which every process tells every other. */
export const LIVE_CHANNEL = 'mondee_live';

/** What a listener gets: a topic and an id to look up. What happened is never in it: who may see it is asked anew. */
export interface LiveEvent {
  readonly topic: string;
  readonly id: string;
}

/** No page may hear so often that its answers become a load: what happens meanwhile comes together. */
const TOGETHER_MS = 300;
const TOPIC = /^[a-z][a-z-]*:[\w-]{1,80}$/;

/**
 * Tells open pages that something is new, over all processes.
 * @example await live.tell(tx, refText(ballot), factId) // told when the transaction is committed, never before
 */
@Injectable()
export class Live {
  private readonly heard = new EventEmitter().setMaxListeners(0);

  /** Tells whoever listens to this topic, in whichever process, once the transaction is committed. */
  async tell(tx: Pick<Tx, 'sql'>, topic: string, id: string): Promise<void> {
    if (!TOPIC.test(topic)) throw new Error(`Not a topic: ${topic}`);
    await tx.sql('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, `${topic} ${id}`]);
  }

  /** What came from the database; also for those who wait in this process. */
  hear(payload: string): void {
    const [topic = '', id = ''] = payload.split(' ');
    this.heard.emit(topic, { topic, id });
  }

  /** The line was cut, and nobody knows what was said meanwhile: everyone looks again. */
  resync(): void {
    this.heard.emit('*');
  }

  /** How many wait, for the health page and for specs. */
  get listeners(): number {
    return this.heard.listenerCount('*');
  }

  /**
   * What happens to these topics, in handfuls: what comes within a third of a second comes together. An empty handful
   * says that some of it may have been missed; `now` begins with one. The caller must `return()` it; a waiting `next()` then ends.
   */
  events(topics: readonly string[], { now = false } = {}): AsyncIterableIterator<readonly LiveEvent[]> {
    const waiting = new Map<string, LiveEvent>();
    let missed = now;
    let quick = now;
    let ended = false;
    let wake = (): void => undefined;
    const take = (event: LiveEvent) => (waiting.set(event.topic, event), wake());
    const all = () => ((missed = true), wake());
    for (const topic of topics) this.heard.on(topic, take);
    this.heard.on('*', all);
    const end = () => {
      ended = true;
      for (const topic of topics) this.heard.off(topic, take);
      this.heard.off('*', all);
      wake();
      return Promise.resolve({ done: true as const, value: undefined });
    };
    const something = () => waiting.size > 0 || missed || ended;
    return {
      next: async () => {
        while (!something()) await new Promise<void>((resolve) => (wake = resolve));
        if (!ended && !quick) await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS).unref());
        quick = false;
        if (ended) return { done: true, value: undefined };
        const handful = missed ? [] : [...waiting.values()];
        waiting.clear();
        missed = false;
        return { done: false, value: handful };
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /**
   * The same as a subscription's field: what it answers is made anew at each event, for the viewer as they are then;
   * `null` is not sent. Begins with one answer, and gives one after every gap.
   * @example return this.live.answers('news', [refText(ballot)], (context) => this.seen(ballot, context))
   */
  answers<T>(
    field: string,
    topics: readonly string[],
    answer: (context: RequestContext) => Promise<T | null>,
  ): AsyncIterableIterator<object> {
    const events = this.events(topics, { now: true });
    const root = { [field]: (_arguments: object, context: RequestContext) => answer(context) };
    const end = async () => {
      await events.return?.();
      return { done: true as const, value: undefined };
    };
    return {
      next: async () => ((await events.next()).done ? { done: true, value: undefined } : { done: false, value: root }),
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
