import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Empty, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { CommitmentChoices, MakeCommitment } from '../commitments.graphql.generated';

/** Gives one's word on a decision: who, what, by when, and the steps by which everyone sees whether it comes. */
@Component({
  selector: 'app-make-commitment',
  imports: [AppFault, Control, Empty, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './make-commitment.html',
  styleUrl: './make-commitment.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeCommitmentScreen {
  /** The decision it carries out, from the address. */
  readonly decision = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  /** Made here, so that the same form sent twice makes one commitment. */
  private readonly commitmentId = newId(Date.now());
  private next = 1;
  protected readonly act = new Acting();
  protected readonly signedIn = this.session.signedIn;
  /** The rows of steps, by a number that is theirs while others come and go. */
  protected readonly rows = signal<readonly number[]>([0]);
  protected readonly back = computed(() => `/engager?decision=${this.decision() ?? ''}`);
  protected readonly page = queryResource(CommitmentChoices, () => {
    const decision = this.decision();
    return decision && this.session.signedIn() ? { decision } : undefined;
  });
  private readonly choices = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly chosen = computed(() => this.choices()?.decision);
  protected readonly owners = computed(() => this.choices()?.organisations ?? []);
  protected readonly indicators = computed(() =>
    (this.choices()?.territory.axes ?? []).flatMap(({ objectives }) => objectives.flatMap((one) => one.indicators)),
  );

  protected add(): void {
    this.rows.update((rows) => [...rows, this.next++]);
  }

  protected remove(row: number): void {
    this.rows.update((rows) => rows.filter((one) => one !== row));
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = {
      commitmentId: this.commitmentId,
      decisionId: this.decision() ?? '',
      title: written.text('title'),
      what: written.text('what'),
      ownerOrganisationId: written.text('ownerOrganisationId'),
      due: written.text('due'),
      indicatorId: written.text('indicatorId'),
      milestones: this.rows().map((_, i) => ({
        title: written.text(`milestones.${i}.title`),
        due: written.text(`milestones.${i}.due`),
      })),
    };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(MakeCommitment, { input })).makeCommitment,
    );
    if (done) await this.router.navigateByUrl(done.path);
  }
}
