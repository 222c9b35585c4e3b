import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { DEFAULT_CHOICE, noticeOf, TOLD_TO } from '@mondee/domain/notifications';
import { message } from '@mondee/messages';
import { Contacts } from '../platform/access/contacts';
import { NOBODY } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import type { Letter } from '../platform/mail/letter-html';
import type { Mail } from '../platform/mail/mailer';
import { Signer } from '../platform/mail/signer';
import type { HopText } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';
import { LetterChoiceStore } from './letter-choice.store';
import { LetterStore, type LetterItem, type StoredLetter } from './letter.store';
import { OWN_THREADS } from './notification.view';
import { SubscriberStore } from './subscriber.store';

/** Where a letter is stopped: opened by hand it asks, posted by a mail program it stops. */
export const STOP_PATH = '/lettres/arret';

const WHY = { author: 'Author', supporter: 'Supporter', chosen: 'Chosen' } as const;

interface Line {
  readonly item: LetterItem;
  readonly sentence: string;
  /** How the thing is called now: a fact does not say the title of what may have to be forgotten. */
  readonly named: { readonly title?: string };
  readonly url: string;
  readonly label: string;
}

interface Reader {
  readonly id: Id;
  readonly email: string;
  readonly language: Language;
  readonly purpose: 'person' | 'subscriber';
}

/** Writes a letter when it leaves: only of what anyone may read at that moment. Nobody to read it, nothing to say: none. */
@Injectable()
export class WriteLetter {
  constructor(
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(LetterChoiceStore) private readonly choices: LetterChoiceStore,
    @Inject(LetterStore) private readonly letters: LetterStore,
    @Inject(SubscriberStore) private readonly subscribers: SubscriberStore,
    @Inject(Signer) private readonly signer: Signer,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(tx: Pick<Tx, 'sql'>, letter: StoredLetter): Promise<Mail | undefined> {
    const reader = await this.readerOf(tx, letter);
    if (!reader) return undefined;
    const items = letter.person ? await this.letters.items(tx, letter.id) : await this.letters.areaItems(tx, letter.id);
    const lines = await this.lines(items, reader.language);
    return lines[0] && this.mail(letter, reader, lines as [Line, ...Line[]]);
  }

  private async readerOf(tx: Pick<Tx, 'sql'>, { person, subscriber }: StoredLetter): Promise<Reader | undefined> {
    if (person) {
      const [contact] = await this.contacts.of(tx, [person]);
      const choice = (await this.choices.of(tx, [person])).get(person) ?? DEFAULT_CHOICE;
      return contact && choice.pace !== 'none' ? { ...contact, id: person, purpose: 'person' } : undefined;
    }
    const known = subscriber && (await this.subscribers.confirmed(tx, subscriber));
    return known ? { ...known, id: subscriber, purpose: 'subscriber' } : undefined;
  }

  /** A sentence each, with where anyone reads on. What was public and is no more is left out. */
  private async lines(items: readonly LetterItem[], language: Language): Promise<Line[]> {
    const seen = new Map<Id, HopText>();
    for (const kind of new Set(items.map(({ about }) => about.kind))) {
      const ids = [...new Set(items.filter(({ about }) => about.kind === kind).map(({ about }) => about.id))];
      for (const hop of (await this.rooms.describer(kind)?.describe(ids, NOBODY, language)) ?? [])
        seen.set(hop.id, hop);
    }
    return items.flatMap((item) => {
      const notice = noticeOf({ kind: item.factKind, subject: item.about, data: item.data }, item.why);
      const hop = seen.get(item.about.id);
      if (!notice || (!hop && item.public)) return [];
      const named = titleOf(hop);
      const sentence = message(language, notice.key, { ...named, ...notice.params });
      const label = [message(language, `kinds.${item.about.kind}`), hop?.label].filter(Boolean).join(' · ');
      return [{ item, sentence, named, label: hop ? label : '', url: `${this.config.url}${hop?.path ?? OWN_THREADS}` }];
    });
  }

  private async mail(
    { id, kind }: StoredLetter,
    { email, language, id: reader, purpose }: Reader,
    lines: readonly [Line, ...Line[]],
  ): Promise<Mail> {
    const say = (key: string, params = {}) => message(language, `mails.${key}`, params);
    const [{ item, url, named }] = lines;
    const one =
      kind === 'instant'
        ? noticeOf({ kind: item.factKind, subject: item.about, data: item.data }, item.why)
        : undefined;
    const capital = kind === 'weekly' ? 'Weekly' : 'Daily';
    const subject = one
      ? say(`${one.kind}.subject`, { ...named, ...one.params })
      : say(`letter.subject${capital}`, { count: lines.length });
    const stop = `${this.config.url}${STOP_PATH}/${purpose === 'person' ? 'p' : 'a'}${await this.signer.sign(purpose, reader)}`;
    const body = one && say(`${one.kind}.text`, { ...named, ...one.params, link: url });
    const direct = one && Object.hasOwn(TOLD_TO, item.factKind);
    const why = say(`letter.why${direct ? 'Concerned' : WHY[one ? item.why : 'chosen']}`, {
      site: new URL(this.config.url).host,
    });
    const foot = [why, ...(this.config.demonstration ? [say('letter.demonstration')] : [])];
    const letter: Letter = {
      language,
      subject,
      title: one ? say('letter.titleInstant') : say(`letter.title${capital}`),
      paragraphs: body ? body.split(/\n{2,}/).filter((part) => !part.includes(url)) : [],
      items: body ? [] : lines.map(({ label, sentence, url }) => ({ label, text: sentence, url })),
      button: body
        ? { url, label: say('letter.read') }
        : {
            url: `${this.config.url}${purpose === 'person' ? OWN_THREADS : '/'}`,
            label: say(purpose === 'person' ? 'letter.all' : 'letter.read'),
          },
      foot,
      stop: { url: stop, label: say('letter.stop') },
    };
    const text = [
      body ?? [letter.title, ...lines.map((line) => [line.sentence, line.url].join('\n'))].join('\n\n'),
      [...foot, say('letter.stopText', { url: stop })].join('\n'),
    ].join('\n\n-- \n');
    const thread = one ? item.via.id : undefined;
    return {
      ...{ to: email, subject, text, language, letter, stop, id },
      ...(thread && { thread }),
      ...(body && { link: { url, label: say('open') } }),
    };
  }
}

function titleOf(hop: HopText | undefined): Line['named'] {
  return hop ? { title: hop.label } : {};
}
