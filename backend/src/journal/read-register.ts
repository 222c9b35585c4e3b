import { Inject, Injectable } from '@nestjs/common';
import { isId, type Channel, type Id, type Json, type Language } from '@mondee/kernel';
import { hasMessage, message, type MessageParams } from '@mondee/messages';
import { NOBODY } from '../platform/access/viewer';
import { fromCursor, page, type Connection } from '../platform/graphql/connection.view';
import type { HopText } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';
import { RegisterStore, type RegisterRow } from './register.store';
import type { RegisterEntryView } from './register.view';
import { Things } from './things';

/** The public register: the same for everybody, so things are named as nobody in particular sees them. */
@Injectable()
export class ReadRegister {
  constructor(
    @Inject(RegisterStore) private readonly store: RegisterStore,
    @Inject(Things) private readonly things: Things,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  async page(
    asked: { first: number; after?: string },
    about: string | null | undefined,
    language: Language,
  ): Promise<Connection<RegisterEntryView>> {
    const subject = isId(about) ? about : undefined;
    if (about && !subject) return page([], asked, seqOf, () => Promise.resolve(0));
    const rows = await this.store.page(asked.first + 1, before(asked.after), subject);
    const refs = rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id }));
    const texts = await this.things.describe(refs, NOBODY, language);
    const entries = rows.map((row): RegisterEntryView => {
      const thing = texts.get(row.subject_id);
      const author = this.rooms.speaks(row.kind)?.signed ? thing?.author : undefined;
      return {
        ...entryOf(row, language, this.veiled(row, thing)),
        ...(thing && { subjectLabel: thing.label, subjectPath: thing.path }),
        ...(author && { author }),
      };
    });
    return page(entries, asked, seqOf, () => this.store.count(subject));
  }

  /** A proof holds the public words of a fact: while its subject is hidden, it is given to nobody. */
  async mayBeQuoted(fact: Id): Promise<boolean> {
    const row = await this.store.one(fact);
    if (!row) return false;
    const ref = { kind: row.subject_kind, id: row.subject_id };
    return !this.veiled(row, (await this.things.describe([ref], NOBODY, 'fr')).get(ref.id));
  }

  /** What cannot be seen now (hidden since, taken back) is not quoted: the fact stands, its words do not. */
  private veiled(
    { kind, subject_kind }: Pick<RegisterRow, 'kind' | 'subject_kind'>,
    thing: HopText | undefined,
  ): boolean {
    return !thing && !this.rooms.speaks(kind)?.quotesNothing && this.rooms.describer(subject_kind) !== undefined;
  }
}

const seqOf = ({ seq }: RegisterEntryView) => [seq];

function before(cursor: string | undefined): string | undefined {
  const seq = fromCursor(cursor, 1)?.[0];
  return typeof seq === 'number' && Number.isSafeInteger(seq) ? String(seq) : undefined;
}

function entryOf(row: RegisterRow, language: Language, veiled: boolean): RegisterEntryView {
  return {
    factId: row.id,
    seq: Number(row.seq),
    kind: row.kind,
    sentence: veiled ? message(language, 'journal.veiledFact', {}) : sentenceOf(row, language),
    at: row.at.toISOString(),
    channel: row.channel as Channel,
    subject: row.subject_id,
    subjectKind: row.subject_kind,
    ...(row.batch !== null && { sealedIn: row.batch }),
  };
}

/** From the public data alone. A kind without a sentence of its own is told by its name, so that nothing is hidden. */
function sentenceOf({ kind, data }: RegisterRow, language: Language): string {
  const key = `facts.${kind}`;
  return hasMessage(key)
    ? message(language, key, plain(data, language))
    : message(language, 'journal.otherFact', { kind });
}

/** Facts hold measures as decimal texts, so that they stay exact; a sentence writes them as its language does. */
const DECIMAL = /^-?\d{1,15}\.\d{1,15}$/;

function plain(data: Readonly<Record<string, Json>>, language: Language): MessageParams {
  const entries = Object.entries(data).filter(
    (entry): entry is [string, string | number | boolean] => typeof entry[1] !== 'object',
  );
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 15 });
  return Object.fromEntries(
    entries.map(([name, value]) => [name, DECIMAL.test(String(value)) ? number.format(Number(value)) : value]),
  );
}
