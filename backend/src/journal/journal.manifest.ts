import { defineRoom } from '../platform/rooms/define-room';

export const journalRoom = defineRoom({
  name: 'journal',
  acts: {},
  speaks: {},
  hears: {},
  things: {},
  exports: [{ name: 'journal', description: 'The public register, with what is needed to check it' }],
  retention: [{ what: 'salts and personal parts of facts', days: 'until-erased', why: 'the sealed hash alone stays' }],
  seed: undefined,
});
