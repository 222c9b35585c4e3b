import { z } from 'zod';
import { defineRoom } from '../platform/rooms/define-room';
import { BallotDays } from './ballot-days.store';
import { BallotHops } from './ballot-hops';
import { BallotsData } from './ballots-data.store';
import { BallotsSeed } from './ballots.seed';

export const ballotsRoom = defineRoom({
  name: 'ballots',
  acts: {
    draft: { policy: 'canOrganise', description: 'Write a ballot before it opens' },
    open: { policy: 'canOrganise', description: 'Freeze rule and list, and print codes' },
    cast: { policy: 'takesVotes', description: 'Vote' },
    stop: { policy: 'canStop', description: 'Stop a ballot with a public reason' },
    hold: { policy: 'isTeller', description: 'Hold a part of the key' },
    count: { policy: 'canCount', description: 'Open the box together and count' },
    booth: { policy: 'canKeepBooth', description: 'Keep the booth, its list and its counts' },
  },
  speaks: {
    BallotDrafted: {},
    TellerReady: {},
    BallotOpened: { tells: true },
    BallotCodesPrinted: {},
    RollSigned: {},
    PaperCounted: {},
    BallotStopped: { tells: true },
    BallotClosed: {},
    BallotCounted: { tells: true },
    BallotKeyDestroyed: {},
  },
  hears: {},
  things: { ballot: BallotHops },
  happenings: BallotDays,
  exports: [{ name: 'ballots', description: 'Ballots with their rule, turnout, result and the file to count again' }],
  retention: [
    { what: 'envelopes', days: 'until-erased', why: 'destroyed at the count, with the key that opens them' },
    {
      what: 'refused votes',
      days: 'until-erased',
      why: 'how many, why and in which hour; never whose, nor what was in them',
    },
    { what: 'lists', days: 'until-erased', why: 'who voted is shown to a judge; never what' },
  ],
  personal: BallotsData,
  settings: {
    threshold: { schema: z.int().min(3).max(50), default: 5, group: 'legal', by: 'administrator', public: true },
  },
  seed: BallotsSeed,
});
