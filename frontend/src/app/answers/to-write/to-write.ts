import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { AnswerCare } from '../answer-care/answer-care';
import { AnswerForm } from '../answer-form/answer-form';
import { AnswersToWrite } from '../answers.graphql.generated';

/** The parts of the list, by their word in the address. */
const QUEUES = [
  { word: 'toutes', queue: 'ALL', count: 'all' },
  { word: 'miennes', queue: 'MINE', count: 'mine' },
  { word: 'libres', queue: 'UNASSIGNED', count: 'unassigned' },
  { word: 'retard', queue: 'OVERDUE', count: 'overdue' },
  { word: 'bientot', queue: 'SOON', count: 'soon' },
] as const;

/** The work list of those who answer, the most pressing first: take, write, keep private, publish. */
@Component({
  selector: 'app-answers-to-write',
  imports: [AnswerCare, AnswerForm, AppFault, DayPipe, Empty, NoRight, RouterLink, Tag, TextPipe],
  templateUrl: './to-write.html',
  styleUrl: './to-write.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswersToWriteScreen {
  /** Which part, from the address. */
  readonly liste = input<string>();

  private readonly session = inject(Session);
  protected readonly signedIn = this.session.signedIn;
  protected readonly queues = QUEUES;
  protected readonly current = computed(() => QUEUES.find(({ word }) => word === this.liste()) ?? QUEUES[0]);
  protected readonly page = queryResource(AnswersToWrite, () =>
    this.session.signedIn() ? { queue: this.current().queue } : undefined,
  );
  private readonly data = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly work = computed(() => this.data()?.answerWork);
  protected readonly list = computed(() => this.data()?.answersToWrite ?? []);
}
