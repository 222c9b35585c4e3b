import { defineRoom } from '../platform/rooms/define-room';

export const moderationRoom = defineRoom({
  name: 'moderation',
  acts: {},
  speaks: {
    CaseOpened: {},
    ReportReceived: {},
    HidingProposed: {},
    HidingDeclined: {},
    ContentHidden: { quotesNothing: true },
    ContentRestored: { quotesNothing: true },
    ReportsDismissed: {},
    ChangeAsked: {},
    ChangeSaid: {},
    AppealLodged: {},
    AppealRejected: {},
  },
  hears: {},
  things: {},
  exports: [{ name: 'moderation', description: 'Decisions of moderation, without what or whom they were about' }],
  retention: [{ what: 'names and addresses of reporters', days: 180, why: 'an appeal may be lodged for six months' }],
  seed: undefined,
});
