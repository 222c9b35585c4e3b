import { defineRoom } from '../platform/rooms/define-room';
import { NotificationsData } from './notifications-data.store';
import { NotificationsRetained } from './notifications-retained.store';
import { NotificationsSeed } from './notifications.seed';
import { OnFact } from './on-fact';
import { OnPersonalDataErased } from './on-personal-data-erased';

export const notificationsRoom = defineRoom({
  name: 'notifications',
  acts: {
    mine: { policy: 'signedIn', description: 'See what one was told, follow and stop, say how one is written to' },
    receipts: { policy: 'canSeeLetters', description: 'See what became of letters, and try one' },
  },
  speaks: {},
  hears: { '*': [OnFact], PersonalDataErased: [OnPersonalDataErased] },
  things: {},
  exports: [],
  retention: [
    { what: 'what people were told', days: 730, why: 'to find again what became of an idea' },
    { what: 'who follows what, and how they are written to', days: 'until-erased', why: 'to tell them' },
    { what: 'addresses that nobody confirmed', days: 2, why: 'the letter that asks to confirm holds for two days' },
    {
      what: 'addresses without an account',
      days: 'until-erased',
      why: 'to write to them until they stop, in one step',
    },
    { what: 'what became of letters, without address or text', days: 90, why: 'to see that the mail goes' },
  ],
  retained: NotificationsRetained,
  personal: NotificationsData,
  seed: NotificationsSeed,
});
