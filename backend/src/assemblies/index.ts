export { BodyStore } from './body.store';
export { MeetingStore } from './meeting.store';
export { SeenBodies } from './seen-bodies';
