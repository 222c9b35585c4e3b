import { defineRoom } from '../platform/rooms/define-room';

export const peopleRoom = defineRoom({
  name: 'people',
  acts: {},
  speaks: {},
  hears: {},
  things: {},
  exports: [],
  retention: [],
  seed: undefined,
});
