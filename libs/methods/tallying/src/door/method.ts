import type { Share } from '@mondee/kernel';
import { OptionsOf } from '../counting/options';
import type { Option, Outcome, Standing } from '../counting/outcome';
import type { LineReader } from '../reading/unreadable';

/** Further files of a method, as text (`--input2`, `--input3`). */
export interface MoreInputs {
  readonly input2?: string;
  readonly input3?: string;
}

/** What a method has to say: the outcome, and about the input how many voted (nothing where it cannot be known). */
export interface Counted {
  readonly outcome: Outcome<unknown>;
  readonly options: readonly Option[];
  readonly voters: bigint | null;
  /** Absent for methods that elect nobody. */
  readonly standing?: Standing;
  /** What this method alone prints, such as the profiles of majority judgment. */
  readonly own?: Readonly<Record<string, Printed>>;
}

/** A count under way: the file is fed line by line. */
export interface Counting {
  readonly options: Readonly<Record<string, Printed>>;
  line(text: string, number: number): void;
  finish(more?: MoreInputs): Counted;
}

/** An entry of the table of methods: any library of methods may make such entries. */
export interface DoorMethod {
  readonly id: string;
  /** The paper or the law. */
  readonly source: string;
  /** @throws Unreadable on an option that is wrong or not known */
  begin(options: unknown): Counting;
}

/** What can be printed: JSON, and exact numbers of any size, parts, and maps by id. */
export type Printed =
  | null
  | boolean
  | number
  | string
  | bigint
  | undefined
  | Share
  | readonly Printed[]
  | ReadonlyMap<string, Printed>
  | { readonly [key: string]: Printed };

/** Makes an entry of the table: which options, which reader, which count. */
export function method<I, O extends object>(entry: {
  readonly id: string;
  readonly source: string;
  options(from: OptionsOf): O;
  reader(options: O): LineReader<I>;
  count(input: I, options: O, more: MoreInputs): Counted;
}): DoorMethod {
  const { id, source } = entry;
  return {
    id,
    source,
    begin(raw) {
      const from = new OptionsOf(raw);
      const options = entry.options(from);
      from.done();
      const reader = entry.reader(options);
      return {
        options: options as Readonly<Record<string, Printed>>,
        line: (text, number) => reader.line(text, number),
        finish: (more = {}) => entry.count(reader.end(), options, more),
      };
    },
  };
}
