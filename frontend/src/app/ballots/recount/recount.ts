import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Seal } from '@mondee/ui/seal';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { Counted } from '../counted/counted';
import type { CountedAgain } from './count-again';

/** «Recompter vous-même»: the one file of a result, counted again by this browser, with nothing from the server. */
@Component({
  selector: 'app-recount',
  imports: [AppFault, Counted, Refused, RouterLink, Seal, TextPipe],
  templateUrl: './recount.html',
  styleUrl: './recount.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecountScreen {
  /** Of the ballot, from the address; none: a file of one's own. */
  readonly id = input<string>();

  private readonly texts = inject(Texts);
  protected readonly working = signal(false);
  protected readonly fault = signal<unknown>(undefined);
  protected readonly unreadable = signal<string | null>(null);
  protected readonly done = signal<CountedAgain | undefined>(undefined);

  protected question({ file }: CountedAgain): string {
    return file.ballot.question[this.texts.language];
  }

  /** The published file of this ballot. */
  protected fetchAndCount(): Promise<void> {
    return this.count(async () => {
      const answer = await fetch(`/ballot-files/${this.id()}/result.json`);
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.text();
    });
  }

  /** A file somebody kept: it never leaves the device. */
  protected async pick(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (file) await this.count(() => file.text());
    field.value = '';
  }

  private async count(text: () => Promise<string>): Promise<void> {
    if (this.working()) return;
    this.working.set(true);
    this.fault.set(undefined);
    this.unreadable.set(null);
    this.done.set(undefined);
    try {
      const [{ countAgain }, read] = await Promise.all([import('./count-again'), text()]);
      const counted = countAgain(read);
      if ('unreadable' in counted)
        this.unreadable.set(this.texts.say('ballots.recount.unreadable', { why: counted.unreadable }));
      else this.done.set(counted);
    } catch (fault) {
      this.fault.set(fault);
    } finally {
      this.working.set(false);
    }
  }
}
