import type { Option } from '../counting/outcome';
import { PaperGroups, type Rank, type RankedBallots } from './ranked-ballots';
import { clip, count, Unreadable, type LineReader } from './unreadable';

const PLAIN = /^[1-9]\d{0,14}(?: \d+)* 0$/;
const MOST_OPTIONS = 10_000n;

/**
 * Reads BLT (Hill, Wichmann & Woodall 1987; OpaVote's additions): `candidates seats`, then `-n` for each withdrawn
 * candidate, then ballots `weight first second … 0`, then `0`, then the names and the title in quotes.
 * Also: `#` comments, ballots over several lines, `(ballot id)` before a ballot, `-` for a skipped rank, `a=b` for an
 * equal one. Ids are the numbers of the file, from 1; a withdrawn candidate is taken off every ballot.
 */
export class BltReader implements LineReader<RankedBallots> {
  private readonly papers = new PaperGroups();
  private readonly header: bigint[] = [];
  private readonly withdrawn = new Set<number>();
  private readonly names: string[] = [];
  private current: string[] = [];
  private stage: 'header' | 'papers' | 'names' = 'header';
  private last = 0;

  line(text: string, number: number): void {
    this.last = number;
    if (this.stage === 'names') return this.name(text);
    if (this.stage === 'papers' && !this.current.length && PLAIN.test(text)) {
      const space = text.indexOf(' ');
      return this.papers.add(
        text.slice(space + 1, -2),
        text.charCodeAt(0) === 49 && space === 1 ? 1n : BigInt(text.slice(0, space)),
        number,
      );
    }
    const tokens = text
      .replace(/#.*/, '')
      .replace(/\([^)]*\)/g, ' ')
      .trim()
      .split(/\s+/);
    for (const token of tokens) if (token) this.token(token, number);
  }

  private token(token: string, line: number): void {
    if (this.stage === 'header') {
      this.header.push(count(token, line));
      if (this.header.length < 2) return;
      this.stage = 'papers';
      if (this.header[0]! < 1n || this.header[0]! > MOST_OPTIONS)
        throw new Unreadable('BadHeader', `Between 1 and ${MOST_OPTIONS} candidates, not ${this.header[0]}`, line);
      if (this.header[1]! < 1n) throw new Unreadable('BadHeader', 'There is at least one seat', line);
    } else if (this.stage === 'names') {
      throw new Unreadable('Unfinished', 'The names begin on a line of their own, after the 0', line);
    } else if (token !== '0') {
      const taken = this.current.length === 0 && /^-(\d+)$/.exec(token);
      if (taken) this.withdrawn.add(this.option(taken[1]!, line));
      else this.current.push(token);
    } else if (this.current.length === 0) {
      this.stage = 'names';
    } else {
      const [weight, ...order] = this.current;
      this.current = [];
      this.papers.add(order.join(' '), count(weight!, line), line);
    }
  }

  private name(text: string): void {
    const trimmed = text.trim();
    if (!trimmed || trimmed.startsWith('#')) return;
    if (/^"[^"]*"(\s+"[^"]*")+$/.test(trimmed))
      this.names.push(...[...trimmed.matchAll(/"([^"]*)"/g)].map((one) => one[1]!));
    else this.names.push(/^"(.*)"\s*(#.*)?$/.exec(trimmed)?.[1]?.replaceAll('""', '"') ?? trimmed);
  }

  private option(digits: string, line: number): number {
    const option = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
    if (option < 1 || BigInt(option) > this.header[0]!)
      throw new Unreadable('UnknownCandidate', `There is no candidate “${clip(digits)}”`, line);
    return option - 1;
  }

  end(): RankedBallots {
    if (this.header.length < 2) throw new Unreadable('Empty', 'The file has no “candidates seats” line', 1);
    if (this.stage !== 'names') throw new Unreadable('Unfinished', 'The ballots do not end with a 0', this.last);
    const all = Number(this.header[0]);
    if (this.names.length && this.names.length < all)
      throw new Unreadable('NamesMissing', `${all} candidates, but ${this.names.length} names`, this.last);
    const place: number[] = [];
    const options: Option[] = [];
    for (let i = 0; i < all; i++) {
      place.push(this.withdrawn.has(i) ? -1 : options.length);
      if (!this.withdrawn.has(i)) options.push({ id: String(i + 1), name: this.names[i] ?? String(i + 1) });
    }
    // The plain number is what a million ballots are made of: one look-up.
    const byText = new Map(place.map((option, i): [string, Rank] => [String(i + 1), option < 0 ? [] : option]));
    const rankOf = (text: string, line: number): Rank =>
      byText.get(text) ?? (text === '-' ? [] : text.split('=').map((one) => place[this.option(one, line)]!));
    return this.papers.read(options, Number(this.header[1]), (key, line) =>
      key === '' ? [] : key.split(' ').map((rank) => rankOf(rank, line)),
    );
  }
}
