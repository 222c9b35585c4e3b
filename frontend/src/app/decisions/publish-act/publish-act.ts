import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Empty, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { NotFound } from '../../shell/not-found';
import { ActToPublish, PublishAct } from '../decisions.graphql.generated';

/** Makes a decision the act of a council: what its last act said of itself is written in already. */
@Component({
  selector: 'app-publish-act',
  imports: [AppFault, Control, Empty, Field, NoRight, NotFound, Refused, RouterLink, TextPipe],
  templateUrl: './publish-act.html',
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
export class PublishActScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly signedIn = this.session.signedIn;
  protected readonly page = queryResource(ActToPublish, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  private readonly found = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly decision = computed(() => this.found()?.decision);
  protected readonly bodies = computed(() => this.found()?.deliberatingBodies ?? []);
  protected readonly matters = computed(() => this.found()?.matters ?? []);

  protected choose(form: HTMLFormElement): void {
    const id = new Written(form).text('bodyId');
    const body = this.bodies().find((one) => one.id === id);
    for (const name of ['authority', 'siret'] as const) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement) control.value = body?.[name] ?? '';
    }
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = {
      decisionId: this.id(),
      bodyId: written.text('bodyId'),
      matter: written.text('matter'),
      quality: written.text('quality'),
      authority: written.text('authority'),
      siret: written.text('siret'),
      inOffice: written.number('inOffice'),
    };
    const done = await this.act.send(form, async () => (await this.client.act(PublishAct, { input })).publishAct);
    if (done) await this.router.navigateByUrl(done.path);
  }
}
