import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { ReviseProposal, ToRevise } from '../whole-proposal.graphql.generated';

/** Changes a proposal that is on line: its texts, and why. What hangs on it stays. */
@Component({
  selector: 'app-revise',
  imports: [AppFault, Control, Field, NotFound, Refused, RouterLink, TextPipe],
  templateUrl: './revise.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Revise {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly page = queryResource(ToRevise, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly proposal = computed(() => (this.page.hasValue() ? this.page.value()?.proposal : undefined));

  protected async revise(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const it = this.proposal();
    if (!it) return;
    const written = new Written(form);
    const text = (name: string) => written.text(name) ?? '';
    const input = {
      ...{ proposalId: it.id, baseRevision: it.revision, act: null, point: it.point && { ...it.point } },
      ...{ title: text('title'), need: text('need'), idea: text('idea'), reason: text('reason') },
      ...{ axisId: it.axis?.id ?? null, communeCode: it.commune?.code ?? null },
      photos: it.photos.map(({ id, alt, decorative }) => ({ file: id, alt, decorative })),
      documents: it.documents.map(({ id }) => id),
    };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(ReviseProposal, { input })).reviseProposal,
    );
    if (done) await this.router.navigateByUrl(done.path);
  }
}
