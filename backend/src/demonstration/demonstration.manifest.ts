import { defineRoom } from '../platform/rooms/define-room';

export const demonstrationRoom = defineRoom({
  name: 'demonstration',
  acts: {},
  speaks: {},
  hears: {},
  things: {},
  exports: [],
  retention: [
    { what: 'mails of the demonstration', days: 'until-erased', why: 'its mailbox is the only place they go' },
  ],
  seed: undefined,
});
