import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BallotFile } from '@mondee/methods/recount';
import { Tag, type TagTone } from '@mondee/ui';
import { Seal } from '@mondee/ui/seal';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { BallotThreadOf } from '../ballot-thread/ballot-thread';
import { BallotForMe, BallotPage } from '../ballots.graphql.generated';
import { Counted } from '../counted/counted';
import { FindReceiptForm } from '../find-receipt/find-receipt';
import { NamedVotes } from '../named-votes/named-votes';
import { ruleIn, shownRule } from '../shown-rule';
import { OptionsMap } from '../options-map/options-map';
import { TurnoutParts } from '../turnout-parts/turnout-parts';
import { VoteHere } from '../vote-here/vote-here';

const TONES: Record<string, TagTone> = { DRAFT: 'plain', OPEN: 'now', CLOSED: 'plain', COUNTED: 'kept', STOPPED: 'no' };
const PAGE_OF: Record<string, string> = { project: '/projets/', proposal: '/propositions/' };

/** A ballot: what is asked, how it is decided, where one votes; once counted, the result first. */
@Component({
  selector: 'app-ballot',
  imports: [
    AppFault,
    BallotThreadOf,
    Counted,
    DayPipe,
    FindReceiptForm,
    NamedVotes,
    NotFound,
    OptionsMap,
    RouterLink,
    Seal,
    Tag,
    TextPipe,
    TurnoutParts,
    VoteHere,
  ],
  templateUrl: './ballot.html',
  styleUrl: './ballot.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BallotScreen {
  readonly id = input.required<string>();
  /** Of the map, from the address. */
  readonly commune = input<string>();

  private readonly session = inject(Session);
  protected readonly tones = TONES;
  protected readonly page = queryResource(BallotPage, () => ({ id: this.id() }));
  protected readonly ballot = computed(() => (this.page.hasValue() ? this.page.value()?.ballot : undefined));
  protected readonly me = queryResource(BallotForMe, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly viewer = computed(() => (this.me.hasValue() ? this.me.value()?.ballotViewer : undefined));
  protected readonly rule = computed(() => {
    const json = this.ballot()?.rule.json;
    return json === undefined ? undefined : ruleIn(json);
  });
  /** A budget whose projects are somewhere has a map. */
  protected readonly mapped = computed(() => {
    const rule = this.rule();
    return rule?.budget && rule.options.some(({ commune }) => commune) ? rule : undefined;
  });
  protected readonly shown = computed(() => {
    const rule = this.rule();
    return rule && shownRule(rule);
  });
  protected readonly result = computed(() => {
    const json = this.ballot()?.result?.json;
    return json === undefined ? undefined : (JSON.parse(json) as BallotFile['result']);
  });
  protected readonly pages = computed(() =>
    Object.fromEntries(
      (this.ballot()?.options ?? []).flatMap(({ key, thingId, thingKind }) => {
        const start = PAGE_OF[thingKind ?? ''];
        return start && thingId ? [[key, start + thingId]] : [];
      }),
    ),
  );
  protected readonly secret = computed(() => this.ballot()?.secrecy !== 'OPEN');

  constructor() {
    titled(() => this.ballot()?.question);
  }
}
