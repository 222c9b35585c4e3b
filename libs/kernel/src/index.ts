export { idFrom, isId, newId, type Id, type RandomBytes } from './id';
export { placeCode, placeRef } from './place-ref';
export { ref, refFrom, refText, sameRef, type Ref } from './ref';
export { ok, refuse, unwrap, type No, type Ok, type Refusal, type Result } from './result';
export { CHANNELS, countedPerson, type Act, type Actor, type Behalf, type Channel } from './act';
export type { Fact, FactLink } from './fact';
export {
  addDays,
  dayIn,
  daysBetween,
  FakeClock,
  isDay,
  systemClock,
  type Clock,
  type Day,
  type Instant,
} from './clock';
export { canonicalJson, type Json } from './canonical-json';
export { inLanguage, LANGUAGES, type Language, type Localized } from './localized';
export {
  addShares,
  compareShares,
  divideShares,
  multiplyShares,
  share,
  shareNumber,
  shareText,
  subtractShares,
  type Money,
  type Share,
} from './share';
export { plainText, type TextShape } from './plain-text';
