import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { envelopeSize, isBudget, isSecret, ruleSentences, type Ballot, type BallotRule } from '@mondee/domain/ballots';
import { message } from '@mondee/messages';
import type { BallotResultView, BallotTurnoutView, NamedVoteView } from './ballot-result.view';
import { optionView, type BallotRuleView } from './ballot-rule.view';
import type { BallotView } from './ballot.view';
import { BoxStore, type StoredResult } from './box.store';
import { RollStore } from './roll.store';
import { resultSentence } from './result-sentence';
import { Places } from '../territory';
import { Settings } from '../platform/settings/settings';
import { turnoutParts } from './turnout-parts';

/** A ballot as everybody sees it; the same for whoever asks. */
@Injectable()
export class BallotViews {
  constructor(
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(BoxStore) private readonly box: BoxStore,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Places) private readonly places: Places,
  ) {}

  of(ballot: Ballot): BallotView {
    const { id, question, explanation, state, rule, tellers } = ballot;
    const open = ballot.state === 'draft' ? undefined : ballot;
    return {
      ...{ id, kind: 'ballot', label: question, path: `/scrutins/${id}`, question, explanation, state },
      method: rule.method,
      secrecy: rule.secrecy,
      opensAt: new Date(ballot.opensAt),
      closesAt: new Date(ballot.closesAt),
      ...(open?.state === 'counted' && { countedAt: new Date(open.countedAt) }),
      ...(open?.state === 'stopped' && { stoppedAt: new Date(open.stoppedAt), stopReason: open.reason }),
      channels: [...rule.channels],
      options: rule.options.map(optionView),
      colleges: rule.colleges.map(({ id: key, name, weight }) => ({
        key,
        name,
        ...(weight !== undefined && { weight }),
      })),
      rule: this.rule(ballot),
      ...(open && { registered: open.registered }),
      ...(open?.publicKey && { publicKey: open.publicKey }),
      tellers: tellers.map((one) => ({ id: one.id, name: one.name ?? '—', ready: !!one.publicKey })),
      of: ballot,
    };
  }

  private rule(ballot: Ballot): BallotRuleView {
    const { rule, tellers } = ballot;
    return {
      ...{ grades: rule.grades, seats: rule.seats, majorities: rule.majorities },
      ...(rule.mostChoices !== undefined && { mostChoices: rule.mostChoices }),
      ...(rule.quorum && { quorum: rule.quorum }),
      ...(rule.budget && { budget: { ...rule.budget, communeCodes: rule.budget.communes ?? [] } }),
      showsBallots: rule.showsBallots,
      tellersNeeded: rule.tellersNeeded,
      envelopeSize: isSecret(rule) ? envelopeSize(rule) : 0,
      json: JSON.stringify(rule),
      of: { rule, tellers },
      registered: ballot.state === 'draft' ? 0 : ballot.registered,
    };
  }

  async sentences({ of, registered }: BallotRuleView, language: Language): Promise<string[]> {
    const places = await this.places.ready();
    const called = (code: string) => places.commune(code)?.name ?? code;
    return ruleSentences(of, registered, called).map(({ key, params }) => message(language, key, params));
  }

  /** While one votes only how many have voted; the rest once it is over, with what is about few hidden. */
  async turnouts(ballots: readonly Ballot[]): Promise<(BallotTurnoutView | undefined)[]> {
    const [rows, results] = [
      await this.roll.turnouts(ballots.map(({ id }) => id)),
      await this.box.results(ballots.filter(({ state }) => state === 'counted').map(({ id }) => id)),
    ];
    const threshold = this.settings.get<number>('ballots.threshold');
    const places = await this.places.ready();
    return ballots.map(({ id, state, rule }) => {
      if (state === 'draft') return undefined;
      const kept = results.get(id)?.turnout as BallotTurnoutView | undefined;
      const told = state === 'counted' ? kept : turnoutParts(rows.get(id) ?? [], threshold, state !== 'open');
      return told && named(told, { rule, places });
    });
  }

  async results(ballots: readonly Ballot[], language: Language): Promise<(BallotResultView | undefined)[]> {
    const stored = await this.box.results(ballots.map(({ id }) => id));
    return ballots.map((ballot) => {
      const found = stored.get(ballot.id);
      return found && this.result(ballot, found, language);
    });
  }

  private result(ballot: Ballot, stored: StoredResult, language: Language): BallotResultView {
    const { adopted, winners, hash, unreadable, file, changes } = stored;
    const { result } = JSON.parse(file) as { result: Record<string, unknown> };
    const at = `/ballot-files/${ballot.id}`;
    return {
      ...{ id: ballot.id, adopted, winners: [...winners], hash, unreadable, changes },
      sentence: resultSentence(ballot, result, winners, adopted, language),
      json: JSON.stringify(result),
      fileAddress: `${at}/result.json`,
      ...(isBudget(ballot.rule) && { pabulibAddress: `${at}/result.pb` }),
      ...(isSecret(ballot.rule) && { fingerprintsAddress: `${at}/fingerprints.txt` }),
    };
  }

  /** Who voted what, in open ballots that are counted. */
  async named(id: Id): Promise<NamedVoteView[]> {
    const lines = new Map((await this.roll.listed(id)).map((line) => [line.id, line]));
    const votes = await this.box.namedVotes(id);
    return votes
      .map(({ line, choice }) => {
        const { label, college, weight } = lines.get(line)!;
        return { name: label, ...(college && { college }), weight, choice: JSON.stringify(choice) };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }
}

/** Parts with the name of their commune or college; results kept before ages were told have none of these. */
function named(told: BallotTurnoutView, { rule, places }: { rule: BallotRule; places: Places }): BallotTurnoutView {
  const naming = (parts: BallotTurnoutView['byCommune'], nameOf: (key: string) => string | undefined) =>
    parts.map((part) => {
      const name = nameOf(part.key);
      return name === undefined ? part : { ...part, name };
    });
  return {
    ...told,
    byCommune: naming(told.byCommune, (code) => places.commune(code)?.name),
    byCollege: naming(told.byCollege, (key) => rule.colleges.find(({ id }) => id === key)?.name),
    byAge: told.byAge ?? [],
  };
}
