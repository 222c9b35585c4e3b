import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { DemoMailbox } from '../notifications.graphql.generated';

/** The mails that a demonstration without a mail server keeps for itself: anyone may open them. */
@Component({
  selector: 'app-demo-mailbox',
  imports: [AppFault, DayPipe, Empty, TextPipe],
  template: `
    <div class="wrap">
      <h1>{{ 'notifications.mailbox.title' | t }}</h1>
      <p class="lead">{{ 'notifications.mailbox.lead' | t }}</p>
      <p class="btns">
        <button class="btn btn--plain" type="button" (click)="page.reload()">
          {{ 'notifications.mailbox.look' | t }}
        </button>
      </p>
      @if (page.error(); as fault) {
        <app-fault [fault]="fault" (retry)="page.reload()" />
      } @else if (page.hasValue()) {
        <ol class="row-list">
          @for (mail of page.value()!.demoMailbox; track mail.id) {
            <li>
              <p class="soft small">
                {{ 'notifications.mailbox.to' | t: { to: mail.to, at: (mail.at | day: 'time') } }}
              </p>
              <h2>{{ mail.subject }}</h2>
              <p class="text">{{ mail.text }}</p>
              @if (mail.letter) {
                <p>
                  <a [href]="mail.letter" target="_blank" rel="noopener">{{ 'notifications.mailbox.letter' | t }}</a>
                </p>
              }
              @if (mail.link) {
                <p>
                  <a class="btn btn--plain" [href]="mail.link">{{ 'notifications.mailbox.open' | t }}</a>
                </p>
              }
            </li>
          } @empty {
            <li><ui-empty [message]="'notifications.mailbox.none' | t" /></li>
          }
        </ol>
      }
    </div>
  `,
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }

    h2 {
      font-size: var(--t-l);
    }

    ol,
    .btns {
      margin-top: var(--s-5);
    }

    .text {
      white-space: pre-line;
      margin-block: var(--s-2) var(--s-4);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoMailboxPage {
  protected readonly page = queryResource(DemoMailbox, () => ({}));
}
