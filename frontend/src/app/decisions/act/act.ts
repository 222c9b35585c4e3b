import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused, Tag } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { DocumentCheck } from '../../shell/document-check/document-check';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { ActPage, ActRights, ChangeAct, TakeActOffLine } from '../decisions.graphql.generated';
import { TONES } from '../tones';

/** An act as it was published, with what came after it; its document can be checked here against its fingerprint. */
@Component({
  selector: 'app-act',
  imports: [AppFault, Control, DayPipe, DocumentCheck, Field, NotFound, Refused, RouterLink, Tag, TextPipe],
  templateUrl: './act.html',
  styleUrl: './act.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  /** Made here, so that the same form sent twice is one act. */
  private readonly newActId = newId(Date.now());
  protected readonly natures = ['correction', 'withdrawal', 'repeal'] as const;
  protected readonly act = new Acting();
  protected readonly off = new Acting();
  protected readonly tones = TONES;
  protected readonly page = queryResource(ActPage, () => ({ id: this.id() }));
  protected readonly it = computed(() => (this.page.hasValue() ? this.page.value()?.officialAct : undefined));
  private readonly rights = queryResource(ActRights, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly mayChange = computed(
    () => !!(this.rights.hasValue() && this.rights.value()?.officialAct?.viewerCanChange.allowed),
  );

  constructor() {
    titled(() => this.it()?.subject);
  }

  protected async change(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = {
      actId: this.id(),
      newActId: this.newActId,
      nature: written.text('nature'),
      text: written.text('text'),
      quality: written.text('quality'),
    };
    const done = await this.act.send(form, async () => (await this.client.act(ChangeAct, { input })).changeAct);
    if (done) await this.router.navigateByUrl(done.path);
  }

  protected async takeOffLine(): Promise<void> {
    const input = { actId: this.id() };
    if (await this.off.send(null, async () => (await this.client.act(TakeActOffLine, { input })).takeActOffLine))
      this.page.reload();
  }
}
