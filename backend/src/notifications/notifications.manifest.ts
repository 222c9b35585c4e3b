import { defineRoom } from '../platform/rooms/define-room';
import { OnFact } from './on-fact';
import { OnPersonalDataErased } from './on-personal-data-erased';

export const notificationsRoom = defineRoom({
  name: 'notifications',
  acts: { mine: { policy: 'signedIn', description: 'See and mark what one was told' } },
  speaks: {},
  hears: { '*': [OnFact], PersonalDataErased: [OnPersonalDataErased] },
  things: {},
  exports: [],
  retention: [
    { what: 'what people were told', days: 'until-erased', why: 'to find again what became of an idea' },
    { what: 'who follows what', days: 'until-erased', why: 'to tell them' },
  ],
  seed: undefined,
});
