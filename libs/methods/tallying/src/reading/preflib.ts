import type { Option } from '../counting/outcome';
import { PaperGroups, type RankedBallots } from './ranked-ballots';
import { clip, count, Unreadable, type LineReader } from './unreadable';

const NUMBER = /^#\s*NUMBER ALTERNATIVES\s*:\s*(\d{1,5})\s*$/i;
const NAME = /^#\s*ALTERNATIVE NAME\s+([^:]+?)\s*:\s*(.*)$/i;

/**
 * Reads PrefLib orders (Mattei & Walsh 2013): soc, soi, toc, toi. `12: 3,{1,2},4`, candidates in the header as
 * `# ALTERNATIVE NAME 1: …`; and the first edition of the format: the number of candidates, `number,name` for each,
 * a line of totals, then `12,3,{1,2},4`.
 */
export class PreflibReader implements LineReader<RankedBallots> {
  private readonly papers = new PaperGroups();
  private readonly options: Option[] = [];
  private readonly place = new Map<string, number>();
  /** First edition: lines of names still to come, then one line of totals. */
  private toCome = 0;
  private totals = false;
  private first = false;
  private some = false;
  /** How many the header says there are: enough where it names none. */
  private number = 0;

  line(raw: string, number: number): void {
    const text = raw.trim();
    if (!text) return;
    if (text.startsWith('#')) {
      const match = NAME.exec(text);
      if (match) this.add(match[1]!, match[2]!, number);
      this.number = Number(NUMBER.exec(text)?.[1] ?? this.number);
    } else if (!this.some && !this.options.length && /^\d{1,5}$/.test(text)) {
      [this.first, this.toCome, this.totals] = [true, Number(text), true];
    } else if (this.toCome > 0) {
      const comma = text.indexOf(',');
      if (comma < 1) throw new Unreadable('NotACandidate', `“${clip(text)}” is not “number,name”`, number);
      this.add(text.slice(0, comma).trim(), text.slice(comma + 1).trim(), number);
      this.toCome--;
    } else if (this.totals) {
      this.totals = false;
    } else this.ballot(text, number);
  }

  private ballot(text: string, number: number): void {
    this.some = true;
    const cut = text.indexOf(this.first ? ',' : ':');
    if (cut < 1) throw new Unreadable('NotABallot', `“${clip(text)}” is not “number: ranking”`, number);
    this.papers.add(text.slice(cut + 1).replace(/\s+/g, ''), count(text.slice(0, cut), number), number);
  }

  private add(id: string, name: string, line: number): void {
    if (this.place.has(id)) throw new Unreadable('CandidateTwice', `Candidate “${clip(id)}” is there twice`, line);
    this.place.set(id, this.options.length);
    this.options.push({ id, name: name || id });
  }

  end(): RankedBallots {
    const unnamed = this.options.length ? 0 : this.number;
    for (let i = 1; i <= unnamed; i++) this.add(String(i), String(i), 1);
    if (!this.options.length) throw new Unreadable('Empty', 'The file names no candidate', 1);
    return this.papers.read(this.options, 1, (key, line) => {
      const parts = key.match(/\{[^{}]*\}|[^,{}]+/g) ?? [];
      if (parts.join(',') !== key) throw new Unreadable('NotABallot', `“${clip(key)}” cannot be read`, line);
      return parts.map((part) =>
        part
          .replace(/[{}]/g, '')
          .split(',')
          .filter(Boolean)
          .map((id) => this.known(id, line)),
      );
    });
  }

  private known(id: string, line: number): number {
    const option = this.place.get(id);
    if (option === undefined) throw new Unreadable('UnknownCandidate', `There is no candidate “${clip(id)}”`, line);
    return option;
  }
}
