import { afterNextRender, ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { TextPipe } from '../../language/pipes';

const THEMES = ['light', 'dark', 'device'] as const;
type Theme = (typeof THEMES)[number];
/** The script at the top of `index.html` reads the same name before anything is painted. */
const KEPT = 'theme';

/** Daylight, lamplight, or as the device does. Kept on this device; needs script, so it appears with it. */
@Component({
  selector: 'app-theme-choice',
  imports: [TextPipe],
  template: `
    @if (chosen(); as now) {
      <div class="btns" role="group" [attr.aria-label]="'shell.theme.label' | t">
        @for (theme of themes; track theme) {
          <button type="button" class="btn btn--ink" [attr.aria-pressed]="theme === now" (click)="choose(theme)">
            {{ 'shell.theme.' + theme | t }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    .btn {
      width: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeChoice {
  private readonly page = inject(DOCUMENT).documentElement;
  protected readonly themes = THEMES;
  protected readonly chosen = signal<Theme | null>(null);

  constructor() {
    afterNextRender(() => this.chosen.set((this.page.dataset['theme'] as Theme | undefined) ?? 'device'));
  }

  protected choose(theme: Theme): void {
    this.chosen.set(theme);
    if (theme === 'device') delete this.page.dataset['theme'];
    else this.page.dataset['theme'] = theme;
    try {
      if (theme === 'device') localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, theme);
    } catch {
      // a browser that keeps nothing still shows the choice on this page
    }
  }
}
