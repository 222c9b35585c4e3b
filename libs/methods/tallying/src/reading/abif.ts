import type { Option } from '../counting/outcome';
import { PaperGroups, type RankedBallots } from './ranked-ballots';
import type { ScoreBallots } from './score-ballots';
import { clip, count, Unreadable, type LineReader } from './unreadable';

const CANDIDATE = /^=\s*(?:"([^"]*)"|\[([^\]]*)\]|([^:[\]"]+?))\s*:\s*(?:\[(.*)\]|(.*?))\s*$/;
const ITEM = /\s*(?:\[([^\]]*)\]|"([^"]*)"|([^\s>=,/[\]"][^>=,/]*?))\s*(?:\/\s*(-?\d{1,18}))?\s*([>=,]|$)/y;

interface Item {
  readonly option: number;
  readonly rating: bigint | null;
  /** What follows: the next is worse, equal, or only listed. */
  readonly then: string;
}

/**
 * Reads ABIF 0.1 (Aggregated Ballot Information Format, electorama): `42:Memph>Nash=Chat` or `42:Memph/5,Nash/2`,
 * candidates as `=Memph:[Memphis, TN]`, settings in braces, `#` comments. Where candidates are declared, another name
 * on a ballot is refused; where none is, each is taken as it comes. A list with commas is ordered by its ratings.
 */
export class AbifReader implements LineReader<AbifBallots> {
  private readonly papers = new PaperGroups();
  private readonly rated: { body: string; count: bigint; line: number }[] = [];
  private readonly tokens = new Map<string, number>();
  private readonly options: Option[] = [];
  private declared = false;

  line(raw: string, number: number): void {
    const text = withoutComment(raw).trim();
    if (!text || text.startsWith('{')) return;
    if (text.startsWith('=')) return this.declare(text, number);
    const colon = text.indexOf(':');
    if (colon < 1) throw new Unreadable('NotABallot', `“${clip(text)}” is not “number:ranking”`, number);
    const body = text.slice(colon + 1).trim();
    const ballots = count(text.slice(0, colon), number);
    this.papers.add(body, ballots, number);
    this.rated.push({ body, count: ballots, line: number });
  }

  private declare(text: string, line: number): void {
    const match = CANDIDATE.exec(text);
    if (!match) throw new Unreadable('NotACandidate', `“${clip(text)}” is not “=token:[name]”`, line);
    const id = match[1] ?? match[2] ?? match[3]!;
    if (this.tokens.has(id)) throw new Unreadable('CandidateTwice', `“${clip(id)}” is declared twice`, line);
    this.declared = true;
    this.add(id, match[4] ?? (match[5] || id));
  }

  private add(id: string, name: string): number {
    this.tokens.set(id, this.options.length);
    this.options.push({ id, name });
    return this.options.length - 1;
  }

  private items(body: string, line: number): Item[] {
    const items: Item[] = [];
    ITEM.lastIndex = 0;
    while (ITEM.lastIndex < body.length) {
      const from = ITEM.lastIndex;
      const match = ITEM.exec(body);
      if (!match) throw new Unreadable('NotABallot', `“${clip(body.slice(from))}” cannot be read`, line);
      const token = match[1] ?? match[2] ?? match[3]!;
      items.push({ option: this.known(token, line), rating: match[4] ? BigInt(match[4]) : null, then: match[5]! });
      if (match[5] && ITEM.lastIndex >= body.length)
        throw new Unreadable('NotABallot', `Nothing follows the “${match[5]}”`, line);
    }
    return items;
  }

  private known(token: string, line: number): number {
    const option = this.tokens.get(token) ?? this.options.findIndex(({ name }) => name === token);
    if (option >= 0) return option;
    if (this.declared) throw new Unreadable('UnknownCandidate', `No candidate is called “${clip(token)}”`, line);
    return this.add(token, token);
  }

  end(): AbifBallots {
    if (!this.rated.length && !this.options.length) throw new Unreadable('Empty', 'The file has no ballot', 1);
    // Candidates that nobody declared are known once every ballot is read.
    const read = this.rated.map((one) => ({ ...one, items: this.items(one.body, one.line) }));
    const byBody = new Map(read.map(({ body, items }) => [body, items]));
    return {
      ranked: () => this.papers.read(this.options, 1, (body) => ranksOfItems(byBody.get(body)!)),
      scored: () => scored(this.options, read),
    };
  }
}

/** The same file read as rankings or as grades. */
export interface AbifBallots {
  ranked(): RankedBallots;
  scored(): ScoreBallots;
}

function ranksOfItems(items: readonly Item[]): number[][] {
  if (items.some(({ then }) => then === ',')) {
    const ratings = [...new Set(items.flatMap(({ rating }) => (rating === null ? [] : [rating])))];
    return ratings
      .sort((a, b) => (a > b ? -1 : 1))
      .map((rating) => items.filter((item) => item.rating === rating).map(({ option }) => option));
  }
  const ranks: number[][] = [[]];
  for (const { option, then } of items) {
    ranks.at(-1)!.push(option);
    if (then === '>') ranks.push([]);
  }
  return ranks;
}

function scored(options: readonly Option[], read: readonly { count: bigint; items: Item[]; line: number }[]) {
  const papers = read.map(({ count: ballots, items, line }) => {
    const scores: (bigint | null)[] = options.map(() => null);
    const seen = new Set<number>();
    for (const { option, rating } of items) {
      if (seen.has(option)) throw new Unreadable('RankedTwice', 'A ballot names the same candidate twice', line);
      seen.add(option);
      scores[option] = rating;
    }
    return { count: ballots, scores, line };
  });
  if (!read.some(({ items }) => items.some(({ rating }) => rating !== null)))
    throw new Unreadable('NoScores', 'The ballots hold no grade (candidate/grade)');
  return { options, papers, voters: papers.reduce((total, one) => total + one.count, 0n) };
}

function withoutComment(text: string): string {
  const at = text.search(/#(?![^[]*\])/);
  return at < 0 ? text : text.slice(0, at);
}
