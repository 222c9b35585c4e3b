import { defineRoom } from '../platform/rooms/define-room';

/** Publishes what the manifests of the rooms give away; it has nothing of its own. */
export const openDataRoom = defineRoom({
  name: 'open-data',
  acts: {},
  speaks: {},
  hears: {},
  things: {},
  exports: [],
  retention: [],
  seed: undefined,
});
