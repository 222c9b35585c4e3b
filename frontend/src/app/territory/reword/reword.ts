import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Empty, Field } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { InterfaceTexts } from '../configuration.graphql.generated';
import { RewordForm } from './reword-form';

/** The words of the site, as this territory wants to say them: search, rewrite, give back. */
@Component({
  selector: 'app-reword',
  imports: [AppFault, Control, Empty, Field, NoRight, RewordForm, RouterLink, TextPipe],
  templateUrl: './reword.html',
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    .btns {
      margin-top: var(--s-4);
    }
    .row-list {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RewordScreen {
  private readonly session = inject(Session);
  protected readonly signedIn = this.session.signedIn;
  protected readonly asked = signal({ language: inject(Texts).language as string, search: '' });
  protected readonly page = queryResource(InterfaceTexts, () => (this.session.signedIn() ? this.asked() : undefined));
  protected readonly texts = computed(() => (this.page.hasValue() ? (this.page.value()?.interfaceTexts ?? []) : []));

  protected search(event: Event, language: string, search: string): void {
    event.preventDefault();
    this.asked.set({ language, search: search.trim() });
  }
}
