import type { Type } from '@nestjs/common';
import type { Id, Json, Language } from '@mondee/kernel';
import type { Tx } from '../database/database';
import type { Viewer } from '../access/viewer';
import type { StoredFact } from '../facts/stored-fact';
import type { LinkableView } from '../graphql/linkable.view';
import type { Importer } from '../imports/importer';
import type { Happenings } from './happenings';
import type { OpenFile } from './open-file';
import type { DeclaredSetting } from '../settings/declared-setting';

/** How a thing stands on a thread. */
export interface HopText {
  readonly id: Id;
  readonly kind: string;
  readonly label: string;
  readonly path: string;
  readonly at: string;
  readonly state: 'DONE' | 'NOW' | 'TODO' | 'NOT_RETAINED';
  readonly sentence: string;
  readonly author?: string;
  readonly channel?: string;
  /** How many times its date moved. */
  readonly loops: number;
}

/** A thing as a room shows it; its GraphQL type resolves the rest. */
export type Seen = Pick<LinkableView, 'id' | 'kind'>;

/** Says what things of one kind look like to a viewer; leaves out those the viewer may not see. One statement. */
export interface Describer {
  describe(ids: readonly Id[], viewer: Viewer, language: Language): Promise<HopText[]>;
  /** The things themselves, for fields of other rooms that name a thing of any kind. Same rule, one statement. */
  views?(ids: readonly Id[], viewer: Viewer): Promise<readonly Seen[]>;
}

/** A part of a thing as moderators read it. */
export interface ModeratedPart {
  /** What `ContentHidden` calls it as its scope. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** True when it can be hidden without the rest. */
  readonly alone: boolean;
}

/** A thing and what surrounds it, as moderators need it to judge; hidden or not, whoever asks. */
export interface ModeratedText {
  readonly id: Id;
  readonly label: string;
  readonly path: string;
  readonly at: string;
  /** Where it lies (INSEE code): those who moderate that commune judge it too; nothing for what is everywhere’s. */
  readonly commune?: string;
  /** True when everybody reads it now. */
  readonly public: boolean;
  readonly parts: readonly ModeratedPart[];
  /** What it answers, follows or stands under, nearest first. */
  readonly around: readonly { readonly label: string; readonly path: string; readonly text: string }[];
  /** Who is told and may appeal. */
  readonly authors: readonly Id[];
  /** Who had a hand in it and so cannot judge it: the authors, and the clerk who wrote it down. */
  readonly hands: readonly Id[];
}

/** Shows things of one kind to those who moderate. What no room declares here cannot be reported. */
export interface ModeratedThings {
  inContext(ids: readonly Id[], language: Language): Promise<readonly ModeratedText[]>;
}

/** Hears a fact after it is committed: at least once, so it must be the same done twice. */
export interface Reaction {
  on(fact: StoredFact, tx: Tx): Promise<void>;
}

/** How a fact of this room touches people and the public. */
export interface SpokenFact {
  /** The person in whose name the act counts follows its subject from now on. */
  readonly followedByAuthor?: boolean;
  /** Those who follow the subject, or anything before it on the thread, are told. */
  readonly tells?: boolean;
  /** The author whom the room shows for the subject signs this fact: the public register names them. */
  readonly signed?: boolean;
  /** Its data quote nothing of the subject: said in full even while the subject cannot be seen. */
  readonly quotesNothing?: boolean;
}

/** How often an act may be done before one has to wait: in one name, and from one place (a desk, a library, a home). */
export interface Flood {
  readonly person: number;
  readonly place: number;
  readonly minutes: number;
}

/** An act and the policy that rules it. */
export interface DeclaredAct {
  readonly policy: string;
  readonly description: string;
  /** Counted, so that nobody drowns the others; not stated, only the common limit of writes holds. */
  readonly flood?: Flood;
  /** The level of residence it needs of the person in whose name it counts; none unless stated, or set higher. */
  readonly needs?: 'declared' | 'verified';
  /** True for what cannot be taken back: the person must have shown within 15 minutes that it is them. */
  readonly fresh?: true;
}

/** Removes, for each kind the manifest gives days to, what is older than an instant; says how much that was. */
export interface Retained {
  readonly kinds: Readonly<Record<string, (tx: Tx, before: string) => Promise<number>>>;
}

/** Everything a room knows of one person, in words that they can read. */
export interface PersonalSource {
  of(person: Id): Promise<Record<string, Json>>;
}

/** What a room declares, once, of itself. Nobody edits a central list. */
export interface RoomManifest {
  readonly name: string;
  /** Operations that need more than being public, by the name that `@Access` uses after `<room>.`. */
  readonly acts: Readonly<Record<string, DeclaredAct>>;
  readonly speaks: Readonly<Record<string, SpokenFact>>;
  /** Facts heard, each with the reactions that hear it. */
  readonly hears: Readonly<Record<string, readonly Type<Reaction>[]>>;
  /** Kinds of things of this room that stand on threads, with who describes them. */
  readonly things: Readonly<Record<string, Type<Describer>>>;
  /** Kinds of things of this room that can be reported and hidden, with who shows them to moderators. */
  readonly moderated?: Readonly<Record<string, Type<ModeratedThings>>>;
  /** What of this room stands in the common calendar. */
  readonly happenings?: Type<Happenings>;
  /** What this room gives away; open-data publishes those that say how. */
  readonly exports: readonly { readonly name: string; readonly description: string; readonly file?: OpenFile }[];
  /** How long each kind of personal data is kept, and why. */
  readonly retention: readonly {
    readonly what: string;
    readonly days: number | 'until-erased';
    readonly why: string;
  }[];
  /** Removes what has had its days, by the names above. */
  readonly retained?: Type<Retained>;
  /** What this room knows of a person, for them to take away. */
  readonly personal?: Type<PersonalSource>;
  /** Tables that can be brought into this room, by kind. */
  readonly imports?: Readonly<Record<string, Type<Importer>>>;
  /** What a territory may set of this room; read as `settings.get('<room>.<name>')`. */
  readonly settings?: Readonly<Record<string, DeclaredSetting>>;
  /** Its part in the story of an empty demonstration. */
  readonly seed: Type<Seed> | undefined;
}

/** One dated step of the demonstration's story. */
export interface SeedStep {
  readonly at: string;
  run(): Promise<unknown>;
}

/** A room's part of the story. All rooms' steps are played in the order of their dates, by the acts people use. */
export interface Seed {
  steps(): readonly SeedStep[];
}

/** Declares a room; the registry finds it through its module. */
export function defineRoom(manifest: RoomManifest): RoomManifest {
  return Object.freeze(manifest);
}
