// What most screens use. The chart, the landscape and the seal have doors of their own: only
// their pages load them.
export { Empty } from './empty/empty';
export { Control } from './field/control';
export { Field } from './field/field';
export { Ledger, type MovedDate } from './ledger/ledger';
export { Mark } from './mark/mark';
export { Loop } from './nut/loop';
export { Nut, type NutState } from './nut/nut';
export { Refused } from './refusal/refusal';
export { Tag, type TagTone } from './tag/tag';
export type { ThreadHop } from './thread/hop';
export { Thread } from './thread/thread';
export { ThreadLine } from './thread/thread-line';
export { VoteBar } from './votes/vote-bar';
export { dayIn, numberIn } from './words/forms';
export { Words, type WordParams } from './words/words';
