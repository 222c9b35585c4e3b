import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveConnection } from './live-connection';
import type { TrustedDocument } from './trusted-document';

/** The other side, as a browser shows it. */
class Line {
  static readonly OPEN = 1;
  static all: Line[] = [];
  readonly sent: Record<string, unknown>[] = [];
  readyState = Line.OPEN;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  constructor(readonly address: string) {
    Line.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }
  says(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  greet(): this {
    this.onopen?.();
    this.says({ type: 'connection_ack' });
    return this;
  }
}

const document: TrustedDocument<{ n: number }, { of: string }> = { id: 'abc', name: 'News', kind: 'subscription' };
const ended = vi.fn();
let heard: number[] = [];
const start = (live: LiveConnection) => live.listen(document, { of: 'a' }, ({ n }) => heard.push(n));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  Line.all = [];
  heard = [];
  ended.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a live connection', () => {
  it('asks for its documents by their id, once it is greeted, and hands over what comes', () => {
    start(new LiveConnection('ws://here/graphql', ended));
    const [line] = Line.all;
    line!.greet();
    expect(line!.sent[1]).toEqual({
      id: '1',
      type: 'subscribe',
      payload: { query: '', variables: { of: 'a' }, extensions: { id: 'abc' } },
    });
    line!.says({ id: '1', type: 'next', payload: { data: { n: 7 } } });
    expect(heard).toEqual([7]);
  });

  it('comes back when it is cut, and asks again', () => {
    start(new LiveConnection('ws://here/graphql', ended));
    Line.all[0]!.greet().close();
    vi.advanceTimersByTime(2_000);
    expect(Line.all).toHaveLength(2);
    Line.all[1]!.greet();
    expect(Line.all[1]!.sent.map(({ type }) => type)).toEqual(['connection_init', 'subscribe']);
  });

  it('waits longer after each failure, a minute and a half at most', () => {
    start(new LiveConnection('ws://here/graphql', ended));
    for (let n = 0; n < 12; n++) {
      Line.all.at(-1)!.close();
      vi.advanceTimersByTime(90_000);
    }
    expect(Line.all).toHaveLength(13);
  });

  it('does not come back when nobody listens any more, nor when the session has ended', () => {
    const stop = start(new LiveConnection('ws://here/graphql', ended));
    Line.all[0]!.greet();
    stop();
    expect(Line.all[0]!.readyState).toBe(3);
    start(new LiveConnection('ws://here/graphql', ended));
    Line.all[1]!.greet().close(4401);
    vi.advanceTimersByTime(200_000);
    expect(Line.all).toHaveLength(2);
    expect(ended).toHaveBeenCalledOnce();
  });
});
