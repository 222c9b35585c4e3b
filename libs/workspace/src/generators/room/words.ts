/** What a room's name gives, in every spelling that its files need. */
export interface RoomWords {
  /** `parking-places`: the room, a plural. */
  readonly room: string;
  readonly Room: string;
  readonly roomCamel: string;
  readonly ROOM: string;
  /** `parking-place`: one thing of the room. */
  readonly thing: string;
  readonly Thing: string;
  readonly thingCamel: string;
  readonly THING: string;
  /** Its table. */
  readonly table: string;
  /** The query that lists them. */
  readonly list: string;
  /** As one says it in a sentence. */
  readonly words: string;
}

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * @throws when a name is not kebab-case
 * @example wordsOf('parking-places').Thing // 'ParkingPlace'
 */
export function wordsOf(room: string, thing = singular(room)): RoomWords {
  for (const name of [room, thing]) {
    if (!KEBAB.test(name)) throw new Error(`«${name}» is not a name in kebab-case, like parking-places.`);
  }
  const [roomCamel, thingCamel] = [camel(room), camel(thing)];
  return {
    room,
    Room: pascal(room),
    roomCamel,
    ROOM: shout(room),
    thing,
    Thing: pascal(thing),
    thingCamel,
    THING: shout(thing),
    table: thing.replaceAll('-', '_'),
    list: room === thing ? `${thingCamel}List` : roomCamel,
    words: thing.replaceAll('-', ' '),
  };
}

/** `parties` → `party`, `places` → `place`; a name without a plural (`parking`) is also its thing. */
export function singular(room: string): string {
  if (room.endsWith('ies')) return `${room.slice(0, -3)}y`;
  return /[^s]s$/.test(room) ? room.slice(0, -1) : room;
}

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => name.charAt(0).toUpperCase() + camel(name).slice(1);
const shout = (name: string) => name.replaceAll('-', '_').toUpperCase();
