import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Needed } from '../../session/needed';
import { AppFault } from '../../shell/fault/app-fault';
import { ErasePerson } from '../people.graphql.generated';

/** What the site knows, to take away, and to have forgotten. */
@Component({
  selector: 'app-my-data',
  imports: [AppFault, Refused, RouterLink, TextPipe],
  templateUrl: './my-data.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyData {
  private readonly client = inject(GraphqlClient);
  private readonly needed = inject(Needed);
  protected readonly acting = new Acting();
  /** Asked a second time, in words, before it is done. */
  protected readonly asking = signal(false);

  /** Fetched, so that a refusal is a dialog and not a page of its own. */
  protected async take(): Promise<void> {
    this.acting.fault.set(undefined);
    try {
      const answer = await fetch('/my-data');
      if (answer.status === 403) return this.needed.what.set('confirm');
      if (!answer.ok) throw new Error(String(answer.status));
      const address = URL.createObjectURL(await answer.blob());
      Object.assign(document.createElement('a'), { href: address, download: 'mondee.json' }).click();
      URL.revokeObjectURL(address);
    } catch (fault) {
      this.acting.fault.set(fault);
    }
  }

  protected async forget(): Promise<void> {
    const done = await this.acting.send(
      null,
      async () => (await this.client.act(ErasePerson, { input: {} })).erasePerson,
    );
    // a whole new page: nothing of this person stays in the browser's memory
    if (done) location.assign('/');
  }
}
