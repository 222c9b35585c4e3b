import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { NotFound } from '../../shell/not-found';
import { Fault } from '../../graphql/trusted-document';
import { Attach } from '../attach/attach';
import { attachmentsOf, sentIn, unsaidIn } from '../compose/attachment';
import { Attachments } from '../compose/attachments';
import { ReviseProposal, ToRevise } from '../whole-proposal.graphql.generated';

/** Changes a proposal that is on line: its texts, its photographs, its documents, and why. */
@Component({
  selector: 'app-revise',
  imports: [AppFault, Attach, Control, Field, NoRight, NotFound, Refused, RouterLink, TextPipe],
  providers: [Attachments],
  templateUrl: './revise.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Revise {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly attachments = inject(Attachments);
  protected readonly unsaid = signal(false);
  private begun: string | undefined;
  protected readonly page = queryResource(ToRevise, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly proposal = computed(() => (this.page.hasValue() ? this.page.value()?.proposal : undefined));

  constructor() {
    // a revision is its own place on the device: what was begun from an older one is not taken up again
    effect(() => {
      const it = this.proposal();
      const place = it ? `revise.${it.id}.${it.revision}` : undefined;
      if (!it || !place || place === this.begun) return;
      this.begun = place;
      untracked(() => void this.attachments.begin(place, attachmentsOf(it)));
    });
  }

  protected async revise(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const it = this.proposal();
    if (!it) return;
    const silent = unsaidIn(this.attachments.all());
    this.unsaid.set(Boolean(silent));
    if (silent) return void form.querySelector<HTMLElement>(`[id="alt-${silent.key}"]`)?.focus();
    const written = new Written(form);
    const text = (name: string) => written.text(name) ?? '';
    const input = {
      ...{ proposalId: it.id, baseRevision: it.revision, act: null, point: it.point && { ...it.point } },
      ...{ title: text('title'), need: text('need'), idea: text('idea'), reason: text('reason') },
      ...{ axisId: it.axis?.id ?? null, communeCode: it.commune?.code ?? null },
    };
    await this.attachments.send();
    const done = await this.act.send(form, async () => {
      if (this.attachments.waiting()) throw new Fault('OFFLINE');
      const files = sentIn(this.attachments.all());
      return (await this.client.act(ReviseProposal, { input: { ...input, ...files } })).reviseProposal;
    });
    if (!done) return;
    await this.attachments.forget();
    await this.router.navigateByUrl(done.path);
  }
}
