import { z } from 'zod';
import { MODERATION_RULES } from '@mondee/domain/moderation';
import { defineRoom } from '../platform/rooms/define-room';
import { ModerationData } from './moderation-data.store';
import { ModerationRetained } from './moderation-retained.store';
import { ModerationSeed } from './moderation.seed';
import { OnPersonalDataErased } from './on-personal-data-erased';

const { answerHours, twoPersons, claimMinutes, changeDays, appealMonths, appealDays, words, links } = MODERATION_RULES;
const shared = { group: 'moderation', by: 'facilitator' } as const;
const whole = (least: number, most: number) => z.int().min(least).max(most);
const hints = z.array(z.string().trim().min(2).max(80)).max(300);

export const moderationRoom = defineRoom({
  name: 'moderation',
  acts: {
    report: {
      policy: 'anyone',
      description: 'Say that something breaks the law or the charter',
      flood: { person: 10, place: 30, minutes: 60 },
    },
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
  retained: ModerationRetained,
  personal: ModerationData,
  settings: {
    answerHours: { schema: whole(1, 720), default: answerHours, ...shared, public: true },
    twoPersons: { schema: z.boolean(), default: twoPersons, ...shared, by: 'administrator', public: true },
    claimMinutes: { schema: whole(5, 480), default: claimMinutes, ...shared },
    changeDays: { schema: whole(1, 60), default: changeDays, ...shared, public: true },
    // the law asks for six months at least (DSA, art. 20 §1)
    appealMonths: { schema: whole(6, 36), default: appealMonths, ...shared, public: true },
    appealDays: { schema: whole(1, 90), default: appealDays, ...shared, public: true },
    words: { schema: hints, default: [...words], ...shared },
    links: { schema: hints, default: [...links], ...shared },
  },
  seed: ModerationSeed,
});
