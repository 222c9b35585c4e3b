/** Waiting: somebody has not answered, or nobody consents. New round: an amendment asks everybody anew. */
export type ConsentStatus = 'adopted' | 'objected' | 'new-round' | 'waiting';

interface Figures {
  readonly status: ConsentStatus;
  readonly consents: bigint;
  readonly abstentions: bigint;
  readonly standing: readonly { readonly member: string; readonly reason: string }[];
  readonly silent: readonly string[];
}

const NB = '\u00A0';

/** One sentence with the figures behind. Zero is singular in French, plural in English. */
export function sayConsent(of: Figures, round: number, language: 'fr' | 'en'): string {
  const { status, consents, abstentions, standing, silent } = of;
  const objections = standing.map(({ member, reason }) => `${member} (${reason})`);
  if (language === 'fr') {
    const n = (count: bigint | number, word: string) => `${count}${NB}${word}${count > 1 ? 's' : ''}`;
    const base = `au tour${NB}${round}, ${n(consents, 'consentement')}, ${n(abstentions, 'abstention')}`;
    if (status === 'adopted') return `Adopté par consentement${NB}: ${base}, aucune objection.`;
    if (status === 'objected')
      return `Non adopté${NB}: ${base}, ${n(standing.length, 'objection')} sans réponse${NB}: ${objections.join(', ')}.`;
    if (status === 'new-round') return `Le texte est amendé${NB}: ${base}\u202F; un nouveau tour est ouvert.`;
    return `En attente${NB}: ${base}, ${n(silent.length, 'membre')} sans réponse.`;
  }
  const n = (count: bigint | number, word: string) => `${count} ${word}${BigInt(count) === 1n ? '' : 's'}`;
  const base = `in round ${round}, ${n(consents, 'consent')}, ${n(abstentions, 'abstention')}`;
  if (status === 'adopted') return `Adopted by consent: ${base}, no objection.`;
  if (status === 'objected')
    return `Not adopted: ${base}, ${n(standing.length, 'objection')} standing: ${objections.join(', ')}.`;
  if (status === 'new-round') return `The text is amended: ${base}; a new round opens.`;
  return `Waiting: ${base}, ${n(silent.length, 'member')} without an answer.`;
}
