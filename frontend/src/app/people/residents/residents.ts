import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import * as documents from '../people.graphql.generated';

const WITNESSES = ['agent', 'helper', 'facilitator', 'administrator'];

/** What a counter does for residents: codes to hand over, its word for who it knows, accounts that look alike. */
@Component({
  selector: 'app-residents',
  imports: [AppFault, Control, DayPipe, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './residents.html',
  styleUrl: './residents.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Residents {
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly may = computed(() =>
    [...this.session.roles(), ...this.session.communeRoles()].some((role) => WITNESSES.includes(role)),
  );
  protected readonly page = queryResource(documents.DuplicatesPage, () => (this.may() ? {} : undefined));
  protected readonly printing = new Acting();
  protected readonly knowing = new Acting();
  protected readonly telling = new Acting();
  protected readonly sheet = signal<Sheet | undefined>(undefined);
  protected readonly found = signal<documents.FindResidentData['people'] | undefined>(undefined);
  /** What became of one's word, by person. */
  protected readonly said = signal<{ readonly name: string; readonly verified: boolean } | undefined>(undefined);

  protected async print(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const communeCode = new Written(form).text('communeCode') ?? '';
    const sheet = await this.printing.send(
      form,
      async () =>
        (await this.client.act(documents.PrintResidenceCodes, { input: { communeCode } })).printResidenceCodes,
    );
    if (sheet) this.sheet.set(sheet);
  }

  protected paper(): void {
    window.print();
  }

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    const search = new Written(event.target as HTMLFormElement).text('search') ?? '';
    this.said.set(undefined);
    this.found.set((await this.client.query(documents.FindResident, { search })).people);
  }

  protected async recognise(personId: string, name: string): Promise<void> {
    const done = await this.knowing.send(
      null,
      async () => (await this.client.act(documents.RecognisePerson, { input: { personId } })).recognisePerson,
    );
    if (done) this.said.set({ name, verified: done.verified });
  }

  protected async tellApart(personId: string, otherId: string): Promise<void> {
    const done = await this.telling.send(
      null,
      async () => (await this.client.act(documents.TellApart, { input: { personId, otherId } })).tellApart,
    );
    if (done) this.page.reload();
  }
}

interface Sheet {
  readonly codes: readonly string[];
  readonly expiresAt: string;
  readonly commune: { readonly name: string };
}
