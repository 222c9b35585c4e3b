import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
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
import { DecisionSubject, RecordDecision } from '../decisions.graphql.generated';

/** Writes down a decision that was taken on a proposal, with its votes, its grounds and its reasons. */
@Component({
  selector: 'app-record-decision',
  imports: [AppFault, Control, Empty, Field, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './record-decision.html',
  styles: `
    .form {
      max-width: 48rem;
    }
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    .btns {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordDecisionScreen {
  /** The proposal it answers, from the address. */
  readonly proposition = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  /** Made here, so that the same form sent twice records one decision. */
  private readonly decisionId = newId(Date.now());
  protected readonly act = new Acting();
  protected readonly signedIn = this.session.signedIn;
  protected readonly back = computed(() => `/decider?proposition=${this.proposition() ?? ''}`);
  protected readonly page = queryResource(DecisionSubject, () => {
    const id = this.proposition();
    return id && this.session.signedIn() ? { id } : undefined;
  });
  protected readonly subject = computed(() => (this.page.hasValue() ? this.page.value()?.proposal : undefined));

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const adopted = written.text('adopted');
    const input = {
      decisionId: this.decisionId,
      title: written.text('title'),
      body: written.text('body'),
      decidedOn: written.text('decidedOn'),
      adopted: adopted === null ? null : adopted === 'yes',
      votesFor: written.number('votesFor'),
      votesAgainst: written.number('votesAgainst'),
      abstentions: written.number('abstentions'),
      grounds: written.text('grounds'),
      text: written.text('text'),
      reasons: written.text('reasons'),
      quality: written.text('quality'),
      answers: [this.proposition() ?? ''],
    };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(RecordDecision, { input })).recordDecision,
    );
    if (!done) return;
    // what was not adopted promises nothing
    if (adopted === 'yes') await this.router.navigate(['/engager'], { queryParams: { decision: done.id } });
    else await this.router.navigateByUrl(done.path);
  }
}
