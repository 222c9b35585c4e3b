import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BallotRule, Choice } from '@mondee/domain/ballots';
import { TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { choiceInWords } from '../vote-here/choice-in-words';

interface NamedVote {
  readonly name: string;
  readonly college: string | null;
  /** As the file writes it. */
  readonly choice: string;
}

/** Who voted what, in an open ballot: in the words of the ballot, college by college. */
@Component({
  selector: 'app-named-votes',
  imports: [TextPipe],
  template: `
    <details>
      <summary>{{ 'ballots.named' | t }}</summary>
      @for (group of groups(); track group.name) {
        @if (group.name) {
          <h3>{{ group.name }}</h3>
        }
        <dl>
          @for (vote of group.votes; track $index) {
            <div>
              <dt>{{ vote.name }}</dt>
              @for (line of vote.said; track $index) {
                <dd>{{ line }}</dd>
              }
            </div>
          }
        </dl>
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      max-width: 44rem;
      margin-top: var(--s-5);
    }

    h3 {
      margin-top: var(--s-4);
    }

    dl > div {
      display: grid;
      padding-block: 0.5rem;
      border-top: var(--line) solid var(--rule);
      gap: 0 1.5rem;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    dd {
      margin: 0;
      font-weight: 620;
      grid-column: 2;
    }

    dt {
      grid-row: span 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NamedVotes {
  readonly votes = input.required<readonly NamedVote[]>();
  readonly rule = input.required<BallotRule>();

  private readonly texts = inject(Texts);
  protected readonly groups = computed(() => {
    const rule = this.rule();
    const told = this.votes().map(({ name, college, choice }) => ({
      ...{ name, college },
      said: choiceInWords(rule, JSON.parse(choice) as Choice, this.texts),
    }));
    const colleges = rule.colleges.length ? rule.colleges : [{ id: null, name: '' }];
    return colleges
      .map(({ id, name }) => ({ name, votes: told.filter(({ college }) => id === null || college === id) }))
      .filter(({ votes }) => votes.length);
  });
}
