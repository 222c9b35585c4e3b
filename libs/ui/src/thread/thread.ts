import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Loop } from '../nut/loop';
import { Nut } from '../nut/nut';
import { Words } from '../words/words';
import { NUT_OF_HOP, strandsOf, type ThreadHop } from './hop';

/**
 * From the first word to what came of it: nuts on walnut yarn, a loop where a date moved, stitches for what is to come.
 * An ordered list whose text, read aloud, is the story.
 */
@Component({
  selector: 'ui-thread',
  imports: [RouterLink, Loop, Nut],
  templateUrl: './thread.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Thread {
  /** Oldest first. */
  readonly hops = input.required<readonly ThreadHop[]>();
  /** Goes across the page where its container has 58rem; otherwise always down. */
  readonly wide = input(false);
  /** The level of the hops' names in the page's outline. */
  readonly level = input(3);

  protected readonly words = inject(Words);
  protected readonly rows = computed(() => {
    const strands = strandsOf(this.hops());
    return this.hops().map((hop, i) => {
      const [path, place] = hop.path?.split('#') ?? [];
      return { hop, path, place, nut: NUT_OF_HOP[hop.state], strand: strands[i] ?? null };
    });
  });
}
