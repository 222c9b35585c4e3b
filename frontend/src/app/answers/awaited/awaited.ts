import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { Written } from '../../graphql/acting';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { AwaitedAnswers as AwaitedDocument, GivenAnswers } from '../answers.graphql.generated';

/** The answers owed and given, by body and commune, all in the address; the late ones are told, not hidden. */
@Component({
  selector: 'app-awaited-answers',
  imports: [AppFault, DayPipe, Empty, RouterLink, Tag, TextPipe],
  templateUrl: './awaited.html',
  styleUrl: './awaited.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AwaitedAnswers {
  readonly after = input<string>();
  /** `1` for the late ones only, from the address. */
  readonly retard = input<string>();
  /** `1` for those already given, from the address. */
  readonly donnees = input<string>();
  readonly organisme = input<string>();
  readonly commune = input<string>();

  private readonly router = inject(Router);
  protected readonly late = computed(() => this.retard() === '1');
  protected readonly given = computed(() => this.donnees() === '1');
  private readonly facets = computed(() => ({
    after: this.after() ?? null,
    body: this.organisme() || null,
    commune: this.commune() || null,
  }));
  private readonly owed = queryResource(AwaitedDocument, () =>
    this.given() ? undefined : { ...this.facets(), overdueOnly: this.late() },
  );
  private readonly done = queryResource(GivenAnswers, () => (this.given() ? this.facets() : undefined));
  protected readonly page = computed(() => (this.given() ? this.done : this.owed));
  protected readonly data = computed(() => {
    const page = this.page();
    return page.hasValue() ? page.value() : undefined;
  });
  /** Only those who owe something late are told of: a sentence each. */
  protected readonly lateBodies = computed(() => (this.data()?.answersByBody ?? []).filter((one) => one.overdue > 0));
  protected readonly kept = computed(() => ({ organisme: this.organisme(), commune: this.commune() }));

  protected choose(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    const written = new Written(form);
    const queryParams = {
      retard: this.retard(),
      donnees: this.donnees(),
      organisme: written.text('organisme'),
      commune: written.text('commune'),
    };
    void this.router.navigate(['/reponses'], { queryParams });
  }
}
