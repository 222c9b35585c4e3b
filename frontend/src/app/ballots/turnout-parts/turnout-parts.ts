import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NumberPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import type { BallotPageData } from '../ballots.graphql.generated';

type Turnout = NonNullable<NonNullable<BallotPageData['ballot']>['turnout']>;
interface Part {
  readonly key: string;
  readonly name?: string | null;
  readonly voted: number | null;
}

/** Who voted, in numbers, part by part: never what, and nothing where somebody would be recognised. */
@Component({
  selector: 'app-turnout-parts',
  imports: [NumberPipe, TextPipe],
  template: `
    @for (group of groups(); track group.by) {
      <h3>{{ 'ballots.turnoutBy.' + group.by | t }}</h3>
      <ul class="parts" role="list">
        @for (part of group.parts; track part.key) {
          <li class="line">
            <span>{{ part.label }}</span>
            @if (part.voted === null) {
              <span class="soft">{{ 'ballots.turnoutBy.hidden' | t }}</span>
            } @else {
              <b class="num">{{ part.voted | number }}</b>
            }
          </li>
        }
      </ul>
    }
    @if (hides()) {
      <p class="small soft">{{ 'ballots.turnoutBy.why' | t: { threshold: turnout().threshold } }}</p>
    }
  `,
  styles: `
    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      column-gap: 2rem;
      padding: 0;
    }
    .line {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      padding-block: 0.35rem;
      border-bottom: var(--line) solid var(--rule);
    }
    h3 {
      margin-block: var(--s-4) var(--s-2);
    }
    p {
      margin-top: var(--s-3);
      max-width: 40rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TurnoutParts {
  readonly turnout = input.required<Turnout>();
  private readonly texts = inject(Texts);

  protected readonly groups = computed(() => {
    const { byChannel, byCollege, byCommune, byAge } = this.turnout();
    const groups: { by: string; parts: readonly Part[] }[] = [
      { by: 'channel', parts: byChannel },
      { by: 'college', parts: byCollege },
      { by: 'commune', parts: byCommune },
      { by: 'age', parts: byAge },
    ];
    return (
      groups
        // Of colleges the result above tells more: nothing is said of them twice to hide it all.
        .filter(({ by, parts }) => parts.some(({ voted }) => by !== 'college' || voted !== null))
        .map(({ by, parts }) => ({ by, parts: parts.map((part) => ({ ...part, label: this.label(by, part) })) }))
    );
  });
  protected readonly hides = computed(() =>
    this.groups().some(({ parts }) => parts.some(({ voted }) => voted === null)),
  );

  private label(by: string, { key, name }: Part): string {
    if (!key) return this.texts.say('ballots.turnoutBy.unknown');
    if (by === 'channel') return this.texts.say(`ballots.channel.${key.toLowerCase()}`);
    if (by !== 'age') return name ?? key;
    const [from, until] = key.split('-');
    return this.texts.say('ballots.turnoutBy.years', { from: Number(from), until: until ? Number(until) : 0 });
  }
}
