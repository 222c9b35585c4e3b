import type { SavingState } from '@mondee/ui/saving';
import type { Acting } from './acting';
import { Fault } from './trusted-document';

/** What `ui-saving` says of an act whose form keeps what was written. A refusal is said by its own sentence. */
export function savingOf(act: Acting, saved: boolean): SavingState {
  if (act.busy()) return 'saving';
  if (act.fault()) return 'failed';
  return saved ? 'saved' : 'idle';
}

/** The key of why it failed and what to do. */
export function failureOf(act: Acting): string {
  const fault = act.fault();
  return `shell.fault.${fault instanceof Fault ? fault.code : 'FAULT'}.text`;
}
