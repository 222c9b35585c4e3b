import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, FragmentPipe, PathPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { RegisterPage } from '../journal.graphql.generated';

/** Everything that was done in public, newest first; each line can be proven. */
@Component({
  selector: 'app-register',
  imports: [AppFault, DayPipe, Empty, FragmentPipe, PathPipe, RouterLink, TextPipe],
  templateUrl: './register.html',
  styleUrl: './register.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Register {
  /** Cursor of the page, from the address. */
  readonly after = input<string>();
  /** Only what was done to one thing, from the address. */
  readonly objet = input<string>();

  protected readonly page = queryResource(RegisterPage, () => ({
    after: this.after() ?? null,
    subject: this.objet() ?? null,
  }));
}
