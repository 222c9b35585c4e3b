import { defineRoom } from '../platform/rooms/define-room';

export const territoryRoom = defineRoom({
  name: 'territory',
  acts: {},
  speaks: {},
  hears: {},
  things: {},
  exports: [],
  retention: [],
  seed: undefined,
});
