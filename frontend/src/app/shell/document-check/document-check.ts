import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { TextPipe } from '../../language/pipes';

/** The fingerprint of a published document, and a button that computes it again on this device. Nothing is sent. */
@Component({
  selector: 'app-document-check',
  imports: [TextPipe],
  templateUrl: './document-check.html',
  styles: `
    code {
      overflow-wrap: anywhere;
    }
    .btns,
    [role='status'] {
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentCheck {
  /** Where the document is, on this site. */
  readonly path = input.required<string>();
  readonly sha256 = input.required<string>();

  protected readonly state = signal<'checking' | 'same' | 'other' | 'cannot' | undefined>(undefined);

  protected async check(): Promise<void> {
    if (this.state() === 'checking') return;
    this.state.set('checking');
    try {
      const answer = await fetch(this.path(), { cache: 'no-store' });
      if (!answer.ok) throw new Error(`Answered ${answer.status}`);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
      const found = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
      this.state.set(found === this.sha256() ? 'same' : 'other');
    } catch {
      this.state.set('cannot');
    }
  }
}
