import * as z from 'zod';
import { councilRules } from './council';
import { governanceRules } from './governance';
import { petitionRules } from './petitions';
import { publicationRules } from './publication';
import { WrongInput, type LawRule, type Ruling } from './rule';

/** Every rule, by id and case. Help, not legal advice. */
export const lawRules: readonly LawRule[] = [
  ...petitionRules,
  ...councilRules,
  ...publicationRules,
  ...governanceRules,
];

export interface InputRefused {
  readonly error: { readonly code: string; readonly message: string; readonly field: string | null };
}

/**
 * Applies a rule to figures.
 * @returns the ruling with its `source`, or why the input cannot be read: `field` names the figure to mend
 */
export function applyRule(id: string, cas: string, input: unknown): (Ruling & { source: string }) | InputRefused {
  const found = lawRules.find((one) => one.id === id && one.cas === cas);
  if (!found) return refused('UnknownRule', `${known(id)}`, lawRules.some((one) => one.id === id) ? 'cas' : 'id');
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    return refused('NotAnObject', 'Les données sont un objet JSON.', null);
  try {
    return { ...found.decide(input), source: found.source };
  } catch (fault) {
    if (fault instanceof WrongInput) return refused('Inconsistent', fault.message, fault.field);
    if (fault instanceof z.ZodError) {
      const { path, message } = fault.issues[0]!;
      return refused('WrongValue', message, path.length > 0 ? path.join('.') : null);
    }
    throw fault;
  }
}

const refused = (code: string, message: string, field: string | null): InputRefused => ({
  error: { code, message, field },
});

function known(id: string): string {
  const cases = lawRules.filter((one) => one.id === id).map(({ cas }) => cas);
  if (cases.length > 0) return `Cas de ${id} : ${cases.join(', ')}.`;
  return `Règles : ${[...new Set(lawRules.map((one) => one.id))].join(', ')}.`;
}
