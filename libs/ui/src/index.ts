// What most screens use. The chart and the landscape have doors of their own: a page that shows neither loads neither.
export { Empty } from './empty/empty';
export { Control } from './field/control';
export { Field } from './field/field';
export { Ledger, type MovedDate } from './ledger/ledger';
export { Mark } from './mark/mark';
export { Loop } from './nut/loop';
export { Nut, type NutState } from './nut/nut';
export { Refused } from './refusal/refusal';
export { Seal, type SealState } from './seal/seal';
export { Tag, type TagTone } from './tag/tag';
export type { ThreadHop } from './thread/hop';
export { Thread } from './thread/thread';
export { ThreadLine } from './thread/thread-line';
export { VoteBar } from './votes/vote-bar';
export { dayIn, numberIn } from './words/forms';
export { Words, type WordParams } from './words/words';
