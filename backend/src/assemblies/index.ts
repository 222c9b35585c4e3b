export { BodyStore } from './body.store';
export { MeetingStore } from './meeting.store';
export { MeetingView } from './meeting.view';
export { SeenBodies } from './seen-bodies';
