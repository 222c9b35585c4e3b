import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Tag } from '@mondee/ui';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { SimilarProposals, type SimilarProposalsData } from '../proposals.graphql.generated';
import { standingOf } from '../standing';

/** One has stopped typing for so long. */
const PAUSE_MS = 900;
/** Below it, a title says nothing yet. */
const ENOUGH = 10;

type Found = SimilarProposalsData['similarProposals'][number];

/** What is on line and says much the same, while one writes: never in the way, and the draft stays where it is. */
@Component({
  selector: 'app-alike',
  imports: [DayPipe, Tag, TextPipe],
  templateUrl: './alike.html',
  styleUrl: './alike.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Alike {
  readonly heading = input.required<string>();
  readonly need = input('');
  readonly commune = input('');
  /** The draft itself. */
  readonly except = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly answered = signal<readonly Found[]>([]);
  protected readonly found = computed(() => this.answered().map((one) => ({ ...one, standing: standingOf(one) })));

  private readonly asking = effect((stop) => {
    const [title, need, commune, except] = [this.heading().trim(), this.need().trim(), this.commune(), this.except()];
    if (title.length < ENOUGH) return this.answered.set([]);
    let stopped = false;
    const wait = setTimeout(async () => {
      const language = this.texts.language === 'en' ? 'ENGLISH' : 'FRENCH';
      // sent in a body: what one has not handed in yet stands in no address and in no log
      const asked = { title, need, language, commune: commune || null, except: except ?? null } as const;
      // a hint that does not come is missed by nobody
      const answer = await this.client.act(SimilarProposals, asked).catch(() => undefined);
      if (answer && !stopped) this.answered.set(answer.similarProposals);
    }, PAUSE_MS);
    stop(() => {
      stopped = true;
      clearTimeout(wait);
    });
  });
}
