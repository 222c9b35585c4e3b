import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { ImportTable, type ImportTableData } from '../configuration.graphql.generated';
import { packed } from './packed';

type Report = Extract<ImportTableData['importTable'], { __typename: 'ImportReport' }>;

/** What a file may hold, with the page that shows it once it is in. */
const KINDS = [
  { kind: 'territory.plan', name: 'plan', page: '/plan' },
  { kind: 'people.organisations', name: 'organisations', page: '/structures' },
  { kind: 'territory.calendar', name: 'calendar', page: '/agenda' },
  { kind: 'proposals.proposals', name: 'proposals', page: '/propositions' },
] as const;

/** What a spreadsheet holds already: choose the file, see what would happen line by line, then take it. */
@Component({
  selector: 'app-import',
  imports: [AppFault, Control, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './import.html',
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    .btns,
    [role='status'] {
      margin-top: var(--s-4);
    }
    .row-list {
      margin-top: var(--s-3);
    }
    h2 {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Import {
  private readonly client = inject(GraphqlClient);
  protected readonly signedIn = inject(Session).signedIn;
  protected readonly act = new Acting();
  protected readonly kinds = KINDS;
  protected readonly kind = signal<(typeof KINDS)[number]>(KINDS[0]);
  protected readonly report = signal<Report | null>(null);
  private table = '';
  private mapping = new Map<string, string>();

  protected async hold(kind: string): Promise<void> {
    this.kind.set(KINDS.find((one) => one.kind === kind) ?? KINDS[0]);
    this.report.set(null);
    this.mapping.clear();
    if (this.table) await this.send(true, false);
  }

  protected async choose(files: FileList | null): Promise<void> {
    const file = files?.[0];
    this.report.set(null);
    this.mapping.clear();
    this.table = '';
    if (!file) return;
    this.table = await packed(file);
    await this.send(true, false);
  }

  protected async map(column: string, title: string): Promise<void> {
    this.mapping.set(column, title);
    await this.send(true, false);
  }

  protected async send(dryRun: boolean, onlyGood: boolean): Promise<void> {
    const mapping = [...this.mapping].map(([column, title]) => ({ column, title }));
    const input = { kind: this.kind().kind, table: this.table, mapping, dryRun, onlyGood };
    const ask = async () => (await this.client.act(ImportTable, { input })).importTable;
    const done = await this.act.send(null, ask);
    if (done) this.report.set(done);
  }
}
