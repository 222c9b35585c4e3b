import { phaseAt } from './invitation';
import type { Invitation, PhaseKind } from './process';

/** A sentence of the page and what it needs; its text stands in the catalogue under `consultations.rules`. */
export interface Rule {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What is applied here, said from what is applied: each sentence comes from the value that the acts ask.
 * @example rulesOf(invitation, now) // [{ key: 'visibility.public', params: {} }, …]
 */
export function rulesOf(invitation: Invitation, now: string): Rule[] {
  const { visibility, residence, phases, level, answerDue, decider, owner } = invitation;
  const running = phaseAt(phases, now);
  const next = phases.find(({ from }) => now < from);
  const closing: Rule = next
    ? { key: 'next', params: { kind: next.kind, from: next.from } }
    : { key: 'over', params: { until: phases.at(-1)?.until ?? now } };
  return [
    { key: `level.${level}`, params: { decider } },
    { key: `visibility.${visibility}`, params: {} },
    { key: `residence.${residence}`, params: {} },
    running ? { key: `now.${running.kind satisfies PhaseKind}`, params: { until: running.until } } : closing,
    { key: 'changes', params: {} },
    { key: 'answer', params: { due: answerDue, owner } },
  ];
}
