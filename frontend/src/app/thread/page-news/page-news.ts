import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TextPipe } from '../../language/pipes';
import { pageNews } from '../../graphql/live-news';

/** Says that something happened to what the page shows, and lets the reader look when they want: nothing jumps. */
@Component({
  selector: 'app-page-news',
  imports: [TextPipe],
  template: `
    <div role="status">
      @if (news.there()) {
        <p class="aside-note">
          {{ 'thread.news.there' | t }}&ngsp;
          <button class="btn btn--plain" type="button" (click)="look()">{{ 'thread.news.look' | t }}</button>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-3);
      align-items: center;
      margin-block: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageNewsNote {
  /** The things the page shows: `proposal:0199…`. */
  readonly of = input.required<readonly string[]>();
  /** The reader wants to see: the page asks again. */
  readonly read = output();
  protected readonly news = pageNews(() => this.of());

  protected look(): void {
    this.news.seen();
    this.read.emit();
  }
}
