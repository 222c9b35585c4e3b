import { stdnum } from 'stdnum';

/** The compact form of a sound SIREN or SIRET (their control digits agree), else nothing. */
export function companyNumber(raw: string): string | undefined {
  for (const of of [stdnum['FR']!['siren']!, stdnum['FR']!['siret']!]) {
    const read = of.validate(raw);
    if (read.isValid) return read.compact;
  }
  return undefined;
}
