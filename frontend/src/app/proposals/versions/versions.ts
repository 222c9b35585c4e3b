import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { ProposalVersions } from '../whole-proposal.graphql.generated';
import { wordDiff } from './word-diff';

const PARTS = ['title', 'need', 'idea'] as const;

/** What a proposal said and what changed each time, the newest first: words that came and went, said as well as shown. */
@Component({
  selector: 'app-versions',
  imports: [AppFault, DayPipe, NotFound, RouterLink, TextPipe],
  templateUrl: './versions.html',
  styles: `
    ins,
    del {
      padding-inline: 0.1em;
      border-radius: 3px;
      text-decoration-thickness: 2px;
    }
    ins {
      background: var(--larch-veil, transparent);
      text-decoration: underline;
    }
    del {
      color: var(--ink-soft, inherit);
      text-decoration: line-through;
    }
    .say {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    .text {
      white-space: pre-line;
    }
    h3 {
      margin-top: var(--s-3);
    }
    section + section {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Versions {
  readonly id = input.required<string>();
  private readonly texts = inject(Texts);
  protected readonly page = queryResource(ProposalVersions, () => ({ id: this.id() }));
  protected readonly proposal = computed(() => (this.page.hasValue() ? this.page.value()?.proposal : undefined));
  protected readonly changes = computed(() => {
    const versions = this.proposal()?.versions ?? [];
    return versions
      .map((version, i) => {
        const before = versions[i - 1];
        const parts = PARTS.filter((part) => !before || before[part] !== version[part]).map((part) => ({
          part,
          runs: wordDiff(before ? before[part] : version[part], version[part], this.texts.language),
        }));
        return { ...version, parts };
      })
      .reverse();
  });

  constructor() {
    titled(() => this.proposal()?.title);
  }
}
