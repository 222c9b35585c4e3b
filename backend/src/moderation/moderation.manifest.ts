import { defineRoom } from '../platform/rooms/define-room';
import { OnPersonalDataErased } from './on-personal-data-erased';

export const moderationRoom = defineRoom({
  name: 'moderation',
  acts: {
    report: { policy: 'anyone', description: 'Say that something breaks the law or the charter' },
    moderate: { policy: 'canModerate', description: 'Judge what was reported' },
    answer: { policy: 'isAuthor', description: 'Read what was decided about one’s own things, and appeal' },
  },
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
  hears: { PersonalDataErased: [OnPersonalDataErased] },
  things: {},
  exports: [{ name: 'moderation', description: 'Decisions of moderation, without what or whom they were about' }],
  retention: [{ what: 'names and addresses of reporters', days: 180, why: 'an appeal may be lodged for six months' }],
  seed: undefined,
});
