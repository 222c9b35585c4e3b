import { ChangeDetectionStrategy, Component, computed, inject, input, output, RESPONSE_INIT } from '@angular/core';
import { Nut } from '@mondee/ui';
import { Fault } from '../../graphql/trusted-document';
import { TextPipe } from '../../language/pipes';

const STATUS: Partial<Record<Fault['code'], number>> = { DATABASE_AWAY: 503, TOO_OFTEN: 429, FAULT: 500 };

/**
 * No answer came, or a broken one: says what it means and what to do.
 * @example @if (page.error(); as fault) { <app-fault [fault]="fault" (retry)="page.reload()" /> }
 */
@Component({
  selector: 'app-fault',
  imports: [Nut, TextPipe],
  templateUrl: './app-fault.html',
  styles: `
    .btns {
      margin-top: 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppFault {
  /** What a resource or an act failed with; anything that is not a `Fault` is told as one of ours. */
  readonly fault = input.required<unknown>();
  readonly retry = output();

  private readonly response = inject(RESPONSE_INIT, { optional: true });
  protected readonly told = computed(() => {
    const fault = this.fault();
    const { code, reference } = fault instanceof Fault ? fault : new Fault('FAULT');
    // a page that could not be made says so to machines too
    if (this.response) this.response.status = STATUS[code] ?? 500;
    return { code, reference, reload: code === 'STALE_PAGE' };
  });

  protected again(): void {
    if (this.told().reload) location.reload();
    else this.retry.emit();
  }
}
