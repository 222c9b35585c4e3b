import type { Id } from '@mondee/kernel';

/** A fixed id of the demonstration: `nth('a', 1)`; the letter says the kind of thing. */
function nth(kind: string, n: number): Id {
  return `0199a000-${kind.padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}` as Id;
}

/** The axes, in their order. */
export const AXES = {
  mobilite: nth('a', 1),
  economie: nth('a', 2),
  citoyen: nth('a', 3),
  environnement: nth('a', 4),
  gouvernance: nth('a', 5),
  qualiteDeVie: nth('a', 6),
} as const;

/** The proposals of the story, each at another stage of its way. */
export const PROPOSALS = {
  /** From Odile, at the desk, to a shuttle that rolls: the whole loop. */
  shuttle: nth('b', 1),
  /** From «Les Noyers du Bas»: decided, under way, late. */
  hedges: nth('b', 2),
  /** Decided and not retained. */
  lights: nth('b', 3),
  /** On line, an answer is awaited in time. */
  school: nth('b', 4),
  /** On line, its answer is late. */
  water: nth('b', 5),
  /** Refused with reasons. */
  parking: nth('b', 6),
  /** Handed in, not on line yet. */
  repair: nth('b', 7),
  /** A draft of Jeanne's. */
  draft: nth('b', 8),
  /** Answered in part. */
  trail: nth('b', 9),
  /** Taken back by its author: it was done meanwhile. */
  bins: nth('b', 90),
  /** Handed on to the region, which is late. */
  sunday: nth('b', 91),
  /** Answered: things stay as they are. */
  fairground: nth('b', 92),
  /** Three that ask the same, answered together. */
  postVassieux: nth('b', 93),
  postChaffal: nth('b', 94),
  postAgnan: nth('b', 95),
  /** Accepted; its answer was corrected. */
  books: nth('b', 96),
  /** Answered in part, after its date had moved. */
  canteen: nth('b', 97),
  /** On line, its answer is late. */
  timber: nth('b', 98),
} as const;

/** The bodies of the story that meet and decide. */
export const BODIES = { council: nth('f0', 1), leader: nth('f0', 2), committee: nth('f0', 3) } as const;

/** Their meetings: six months behind them, one to come. */
export const MEETINGS = {
  council: [1, 2, 3].map((n) => nth('f1', n)),
  leader: [1, 2].map((n) => nth('f2', n)),
  committee: [1, 2, 3, 4].map((n) => nth('f3', n)),
} as const;

/** The processes of the story. */
export const PROCESSES = {
  /** An opinion map: sharing water in summer. */
  water: nth('e0', 1),
} as const;

export const OBJECTIVES = {
  withoutCar: nth('c', 1),
  hedgerows: nth('c', 2),
  energy: nth('c', 3),
  water: nth('c', 4),
  voices: nth('c', 5),
  trades: nth('c', 6),
} as const;

export const INDICATORS = {
  /** Passengers a market day. */
  passengers: nth('d', 1),
  /** Kilometres of hedges planted. */
  hedges: nth('d', 2),
  /** Electricity of street lighting. */
  lighting: nth('d', 3),
  /** Litres a person and day in summer. */
  water: nth('d', 4),
  /** Proposals answered on time, per cent. */
  answers: nth('d', 5),
  /** Shops open in the villages. */
  shops: nth('d', 6),
} as const;

/** What was put to the vote: a budget, a question to three colleges, a market that is open today. */
export const BALLOTS = {
  budget: nth('b0', 1),
  colleges: nth('b0', 2),
  market: nth('b0', 3),
} as const;

export const DECISIONS = {
  shuttle: nth('e', 1),
  hedges: nth('e', 2),
  lights: nth('e', 3),
  leaks: nth('e', 4),
  books: nth('e', 5),
  canteen: nth('e', 6),
  shops: nth('e', 7),
  answers: nth('e', 8),
} as const;
export const COMMITMENTS = {
  shuttle: nth('f', 1),
  hedges: nth('f', 2),
  /** Kept, and kept late. */
  meters: nth('f', 3),
  leaks: nth('f', 4),
  /** Under way, and late with nothing done. */
  boxes: nth('f', 5),
  loans: nth('f', 6),
  /** To come, under way. */
  menus: nth('f', 7),
  shop: nth('f', 8),
  /** Kept, to come. */
  register: nth('f', 9),
  meetings: nth('f', 10),
} as const;

/**
 * How many days ago each thing happened to the proposals: the rooms that tell the story agree by this table.
 * An answer is promised sixty days after a proposal is handed in.
 */
export const STORY_DAYS = {
  shuttle: { submitted: 265, published: 262, answered: 215, decided: 155 },
  hedges: { submitted: 240, published: 237, answered: 190, decided: 135 },
  lights: { submitted: 190, published: 188, decided: 135, answered: 132 },
  school: { submitted: 20, published: 18 },
  water: { submitted: 78, published: 75 },
  parking: { submitted: 120, published: 117, answered: 70 },
  repair: { submitted: 3 },
  draft: { begun: 1 },
  bins: { submitted: 60, published: 58 },
  /** Answered five days too late. */
  trail: { submitted: 100, published: 97, answered: 35 },
  sunday: { submitted: 138, published: 136, answered: 86 },
  fairground: { submitted: 112, published: 110, answered: 62 },
  postVassieux: { submitted: 94, published: 92, answered: 48 },
  postChaffal: { submitted: 92, published: 90, answered: 48 },
  postAgnan: { submitted: 89, published: 87, answered: 48 },
  books: { submitted: 84, published: 82, answered: 41 },
  canteen: { submitted: 104, published: 102, answered: 43 },
  timber: { submitted: 72, published: 70 },
} as const;
