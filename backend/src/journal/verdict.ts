import type { Hash } from '@mondee/domain/journal';
import type { FactName } from './audit.store';

/** What may be wrong with the journal, in plain words. */
export const WRONGS = {
  'fact-changed': 'was changed after it was sealed',
  'fact-removed': 'was removed after it was sealed',
  'fact-unsealed': 'stands before sealed facts and was never sealed: put in by hand, or so late that it still waits',
  'leaf-changed': 'is as it was, but its leaf was changed',
  'leaf-misplaced': 'is not at its place in its batch',
  'leaf-missing': 'a leaf is missing, and with it the name of its fact',
  'leaf-orphan': 'has a leaf in a batch that is not there',
  'number-changed': 'has another number than the one it was sealed with',
  'personal-changed': 'has another personal part than the one it was sealed with',
  'personal-removed': 'has lost the row of its personal part',
  'erased-without-reason': 'has lost its salt or its personal part, and no erasure says why',
  'erased-too-many': 'is an erasure that blanked more facts than it says',
  'batch-missing': 'is missing',
  'batch-leaves': 'holds leaves that do not make its root',
  'batch-changed': 'does not follow from the batch before it',
  'link-added': 'has a link on the threads that it does not state',
  'link-removed': 'states a link that is not on the threads',
  'head-absent': 'The head that was given is not in this chain: the journal was rewritten, or it is another one.',
} as const;
export type Wrong = keyof typeof WRONGS;

export interface Finding extends Partial<FactName> {
  readonly wrong: Wrong;
  readonly batch?: number;
  readonly position?: number;
}

export interface Verdict {
  readonly ok: boolean;
  readonly batches: number;
  readonly facts: number;
  readonly head: Hash;
  /** Committed and waiting to be sealed. */
  readonly pending: number;
  /** Sealed facts that lost their personal part for a reason that is itself a fact. */
  readonly erased: number;
  /** Facts that committed after a later one had been sealed. */
  readonly late: number;
  readonly findings: readonly Finding[];
  /** Findings beyond those that are named. */
  readonly more: number;
}

/** The verdict for a person at a terminal. */
export function wordsOf({ ok, batches, facts, head, pending, erased, late, findings, more }: Verdict): string {
  return [
    `${facts} facts in ${batches} batches were recomputed. Head: ${head}`,
    pending ? `${pending} newer facts wait to be sealed.` : 'No fact waits to be sealed.',
    ...(erased ? [`${erased} facts had personal data erased, each for a recorded reason.`] : []),
    ...(late ? [`${late} facts were committed late and sealed in a later batch than their number says.`] : []),
    ...findings.map(wordsOfFinding),
    ...(more ? [`… and ${more} more.`] : []),
    ok
      ? 'The journal holds: nothing was changed, removed or put in. Keep the head: it proves later that nothing was rewritten.'
      : 'THE JOURNAL DOES NOT HOLD.',
  ].join('\n');
}

function wordsOfFinding({ wrong, seq, id, kind, batch, position }: Finding): string {
  if (wrong === 'head-absent') return WRONGS[wrong];
  const place = batch === undefined ? '' : `batch ${batch}${position === undefined ? '' : `, position ${position}`}`;
  if (id === undefined) return `${place}: ${WRONGS[wrong]}`;
  const name = [...(seq ? [`fact ${seq}`] : ['fact']), ...(kind ? [kind] : []), id].join(' ');
  return `${name}${place && ` (${place})`} ${WRONGS[wrong]}`;
}
