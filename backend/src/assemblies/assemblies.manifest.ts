import { defineRoom } from '../platform/rooms/define-room';

export const assembliesRoom = defineRoom({
  name: 'assemblies',
  acts: {},
  speaks: {},
  hears: {},
  things: {},
  exports: [],
  retention: [],
  seed: undefined,
});
