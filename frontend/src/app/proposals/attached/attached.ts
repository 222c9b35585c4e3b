import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import type { ProposalPageData } from '../proposals.graphql.generated';

type Shown = NonNullable<ProposalPageData['proposal']>;

/** The photographs, documents and place of a proposal. Nothing where there is none. */
@Component({
  selector: 'app-attached',
  imports: [TextPipe],
  template: `
    @if (attached().photos.length) {
      <ul class="photos" role="list">
        @for (one of attached().photos; track one.id) {
          <li>
            <a [href]="one.path">
              <img
                [src]="one.smallPath"
                [alt]="one.alt || ('proposals.attached.enlarge' | t: { number: $index + 1 })"
                [attr.width]="one.width"
                [attr.height]="one.height"
                [attr.loading]="$first ? null : 'lazy'"
                decoding="async"
              />
            </a>
          </li>
        }
      </ul>
    }
    @if (place(); as at) {
      <p class="soft">{{ 'proposals.attached.point' | t: at }}</p>
    }
    @if (attached().documents.length) {
      <ul role="list">
        @for (one of attached().documents; track one.id) {
          <li>
            <a [href]="one.path" download>{{ one.name }}</a>&ngsp;<span class="soft small">{{
              'proposals.attached.size' | t: { kb: kilobytes(one.bytes) }
            }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .photos {
      display: grid;
      gap: var(--s-3);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    }
    img {
      width: 100%;
      height: auto;
      max-height: 26rem;
      border-radius: var(--r-s);
      object-fit: cover;
    }
    a {
      display: inline-block;
      padding-block: 0.35rem;
    }
    :host > * + * {
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Attached {
  readonly attached = input.required<Pick<Shown, 'photos' | 'documents' | 'point'>>();
  private readonly texts = inject(Texts);
  protected readonly place = computed(() => {
    const point = this.attached().point;
    const degrees = (value: number) => value.toLocaleString(this.texts.locale(), { maximumFractionDigits: 4 });
    return point && { lat: degrees(point.lat), lon: degrees(point.lon) };
  });

  protected kilobytes(bytes: number): number {
    return Math.max(1, Math.round(bytes / 1000));
  }
}
