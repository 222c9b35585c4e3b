import { readText } from '@mondee/domain/proposals';
import { idFrom, type Refusal } from '@mondee/kernel';

/** What is written in the form, as it stands there. */
export interface WrittenIdea {
  readonly title: string;
  readonly need: string;
  readonly idea: string;
  readonly axis: string;
  /** INSEE code; empty is everywhere. */
  readonly commune: string;
  /** Degrees, as typed; both or none. */
  readonly lat: string;
  readonly lon: string;
  /** `yes` when the text may stay without its author's name; empty is no. */
  readonly stays: string;
}

export const BLANK: WrittenIdea = { title: '', need: '', idea: '', axis: '', commune: '', lat: '', lon: '', stays: '' };
export const FIELDS = ['title', 'need', 'idea', 'commune', 'axis'] as const satisfies (keyof WrittenIdea)[];
export type FieldName = (typeof FIELDS)[number];

/** A text that lacks nothing: beside it, only the field that is looked at can be at fault. */
const SOUND = {
  title: 'x'.repeat(20),
  need: 'x'.repeat(40),
  idea: 'x'.repeat(40),
  axis: idFrom('01900000-0000-7000-8000-000000000000'),
  commune: null,
};

/** Every field's fault at once, where reading the whole text stops at the first. */
export function faultsIn(written: WrittenIdea): Partial<Record<FieldName, Refusal>> {
  const faults: Partial<Record<FieldName, Refusal>> = {};
  for (const field of FIELDS) {
    const outcome = readText({ ...SOUND, [field]: written[field] || undefined });
    if (!outcome.ok) faults[field] = outcome.refusal;
  }
  return faults;
}

export function isBlank({ title, need, idea }: WrittenIdea): boolean {
  return !`${title}${need}${idea}`.trim();
}
