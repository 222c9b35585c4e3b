import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { Control, Field } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { KnownPeople } from '../whole-proposal.graphql.generated';

/** One person, found by the beginning of a name; nothing is chosen beforehand. The form reads the control `name`. */
@Component({
  selector: 'app-pick-person',
  imports: [AppFault, Control, Field, TextPipe],
  templateUrl: './pick-person.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PickPerson {
  /** The name of the control that holds the id of who was chosen. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string | null>();

  private readonly words = signal('');
  protected readonly found = queryResource(KnownPeople, () => {
    const name = this.words().trim();
    return name.length < 2 ? undefined : { name };
  });
  protected readonly people = computed(() => (this.found.hasValue() ? this.found.value()?.knownPeople : undefined));

  protected seek(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }
}
