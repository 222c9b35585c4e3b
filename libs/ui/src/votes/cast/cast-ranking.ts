import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { Words } from '../../words/words';
import type { VoteOption } from '../options';
import { insertAt, moved } from './moved';

/**
 * A ranking, best first: dragged, or moved by buttons, or set by a number; all three say the same. What is not ranked
 * comes last, tied. Dragging is loaded once the page stands; without it the buttons do everything.
 */
@Component({
  selector: 'ui-cast-ranking',
  templateUrl: './cast-ranking.html',
  styleUrls: ['./cast.css', './cast-ranking.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CastRanking {
  readonly question = input.required<string>();
  readonly options = input.required<readonly VoteOption[]>();
  readonly name = input('ranking');
  /** Ids, best first. */
  readonly ranked = model<readonly string[]>([]);

  protected readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly items = viewChildren<ElementRef<HTMLElement>>('item');
  protected readonly said = signal('');
  private readonly byId = computed(() => new Map(this.options().map((one) => [one.id, one])));
  protected readonly rows = computed(() => this.ranked().flatMap((id) => this.byId().get(id) ?? []));
  protected readonly rest = computed(() => this.options().filter(({ id }) => !this.ranked().includes(id)));

  constructor() {
    let drag: Promise<{ follow(items: readonly HTMLElement[]): void; dispose(): void } | undefined> | undefined;
    const gone = inject(DestroyRef);
    afterRenderEffect(() => {
      const list = this.list()?.nativeElement;
      const items = this.items().map(({ nativeElement }) => nativeElement);
      if (!list) return;
      // It comes a moment later: who has left the page by then drags nothing.
      drag ??= import('./drag').then(({ dragging }) =>
        gone.destroyed ? undefined : dragging(this.injector, list, (from, to) => this.move(from, to)),
      );
      void drag.then((it) => {
        if (!gone.destroyed) it?.follow(items);
      });
    });
    gone.onDestroy(() => void drag?.then((it) => it?.dispose()));
  }

  protected add(id: string): void {
    this.ranked.update((all) => [...all, id]);
    this.tell(id);
  }

  protected take(id: string): void {
    this.ranked.update((all) => all.filter((one) => one !== id));
    this.said.set(this.words.say('voting.unranked', { name: this.byId().get(id)!.name }));
  }

  protected move(from: number, to: number): void {
    const id = this.ranked()[from];
    if (id === undefined || to < 0 || to >= this.ranked().length) return;
    this.ranked.update((all) => moved(all, from, to));
    this.tell(id);
  }

  /** A place typed in: 1 is the first; beyond the last is the last. */
  protected place(id: string, field: HTMLInputElement): void {
    const wanted = Number(field.value);
    if (Number.isInteger(wanted) && wanted >= 1) this.ranked.update((all) => insertAt(all, id, wanted - 1));
    field.value = String(this.ranked().indexOf(id) + 1);
    this.tell(id);
  }

  private tell(id: string): void {
    const at = this.ranked().indexOf(id) + 1;
    this.said.set(
      this.words.say('voting.rankedAt', { name: this.byId().get(id)!.name, at, total: this.ranked().length }),
    );
  }
}
