import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { PickPerson } from '../pick-person/pick-person';
import {
  AssignReview,
  DeclareIncompatible,
  ProjectsToName,
  type SheetToChangeData,
} from '../project-sheet.graphql.generated';

/** What is settled around a sheet: who reviews it, and beside which project it cannot be done. */
@Component({
  selector: 'app-project-care',
  imports: [AppFault, Control, Field, PickPerson, Refused, RouterLink, TextPipe],
  templateUrl: './project-care.html',
  styles: `
    section + section {
      margin-top: var(--s-6);
    }
    form > * + *,
    h2 + * {
      margin-top: var(--s-3);
    }
    .btns .btn {
      width: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectCare {
  readonly project = input.required<NonNullable<SheetToChangeData['project']>>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly assigning = new Acting();
  protected readonly excluding = new Acting();
  protected readonly said = signal('');
  private readonly after = signal<string | null>(null);
  protected readonly all = queryResource(ProjectsToName, () => ({ after: this.after() }));
  private readonly listed = computed(() => (this.all.hasValue() ? this.all.value()?.projects : undefined));
  /** Those it could still be said to exclude. */
  protected readonly others = computed(() => {
    const named = new Set([this.project().id, ...this.project().incompatibleWith.map(({ id }) => id)]);
    return (this.listed()?.nodes ?? []).filter(({ id }) => !named.has(id));
  });
  protected readonly next = computed(() => {
    const info = this.listed()?.pageInfo;
    return info?.hasNextPage ? info.endCursor : null;
  });

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = { projectId: this.project().id, evaluatorId: new Written(form).text('evaluatorId') ?? '' };
    if (await this.assigning.send(form, async () => (await this.client.act(AssignReview, { input })).assignReview))
      this.tell('asked', form);
  }

  protected async exclude(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    await this.declare(new Written(form).text('otherId') ?? '', true, form);
  }

  protected async declare(otherId: string, incompatible: boolean, form: HTMLFormElement | null = null): Promise<void> {
    const input = { projectId: this.project().id, otherId, incompatible };
    const done = await this.excluding.send(
      form,
      async () => (await this.client.act(DeclareIncompatible, { input })).declareIncompatible,
    );
    if (done) this.tell(incompatible ? 'excluded' : 'allowed', form);
  }

  protected more(after: string): void {
    this.after.set(after);
  }

  private tell(what: string, form: HTMLFormElement | null): void {
    form?.reset();
    this.said.set(what);
    this.changed.emit();
  }
}
