import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MAX_DOCUMENTS, MAX_PHOTOS } from '@mondee/domain/proposals';
import { Field } from '@mondee/ui';
import { TextPipe } from '../../language/pipes';
import { Attachments } from '../compose/attachments';

/** Photographs, each with the words for those who cannot see it, and documents; put in order by buttons. */
@Component({
  selector: 'app-attach',
  imports: [Field, TextPipe],
  templateUrl: './attach.html',
  styleUrl: './attach.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Attach {
  readonly error = input<string | null>(null);
  readonly documentsError = input<string | null>(null);
  protected readonly attachments = inject(Attachments);
  protected readonly most = { photos: MAX_PHOTOS, documents: MAX_DOCUMENTS };

  protected async choose(event: Event, sort: 'photo' | 'document'): Promise<void> {
    const control = event.target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // the same file may be chosen again after it was taken off
    control.value = '';
    await this.attachments.add(sort, files);
    await this.attachments.send();
  }

  protected said(event: Event, key: string): void {
    event.stopPropagation();
    void this.attachments.say(key, { alt: (event.target as HTMLTextAreaElement).value });
  }

  protected decorates(event: Event, key: string): void {
    event.stopPropagation();
    void this.attachments.say(key, { decorative: (event.target as HTMLInputElement).checked });
  }
}
