import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { Judge, type WholeCase } from '../judge/judge';
import { ModerationCasePage } from '../moderation.graphql.generated';
import { OwnCase, type Own } from '../own-case/own-case';

/** One case: as its author reads it when it is theirs, else as moderators do. */
@Component({
  selector: 'app-case',
  imports: [AppFault, Judge, NoRight, OwnCase, RouterLink, TextPipe],
  templateUrl: './case.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseScreen {
  readonly id = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly page = queryResource(ModerationCasePage, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly data = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  protected judged(moderationCase: WholeCase): void {
    this.page.set({ ownModerationCase: null, ...this.data(), moderationCase });
  }

  protected answered(ownModerationCase: Own): void {
    this.page.set({ moderationCase: null, ...this.data(), ownModerationCase });
  }
}
