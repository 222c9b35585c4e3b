import { SUPPORT_THRESHOLD } from '@mondee/domain/proposals';

/** How many supports oblige to answer. */
export function supportThreshold(): number {
  return SUPPORT_THRESHOLD;
}
