import { shareText, type Share } from '@mondee/kernel';
import type { Met } from './assembly';
import type { AssemblyResult } from './decide-assembly';

export type Language = 'fr' | 'en';
type Figures = Omit<AssemblyResult, 'sentence'>;

const NB = '\u00A0';
const THIN = '\u202F';

const WORDS = {
  fr: {
    adopted: 'Adopté',
    rejected: 'Rejeté',
    colon: `${NB}: `,
    semi: `${THIN}; `,
    noQuorum: 'aucun quorum à atteindre',
    quorum: (have: string, need: string, reached: boolean) =>
      `quorum ${reached ? 'atteint' : 'non atteint'} (${have} pour un minimum de ${need})`,
    failing: (names: string) => `sans quorum${NB}: ${names}`,
    line: (id: string, have: string, base: string, need: string, met: boolean) =>
      `${id}${NB}: ${have} pour sur ${base}, il fallait ${need}, condition ${met ? 'remplie' : 'non remplie'}`,
    block: (id: string, have: string, base: string, need: string, met: boolean) =>
      `${id}${NB}: ${have} contre sur ${base}, le blocage demandait ${need}, ${met ? 'pas de blocage' : 'décision bloquée'}`,
    least: (need: string, strict: boolean) => (strict ? `plus de ${need}` : `au moins ${need}`),
  },
  en: {
    adopted: 'Adopted',
    rejected: 'Rejected',
    colon: ': ',
    semi: '; ',
    noQuorum: 'no quorum required',
    quorum: (have: string, need: string, reached: boolean) =>
      `quorum ${reached ? 'reached' : 'not reached'} (${have}, at least ${need} required)`,
    failing: (names: string) => `without quorum: ${names}`,
    line: (id: string, have: string, base: string, need: string, met: boolean) =>
      `${id}: ${have} for out of ${base}, ${need} required, condition ${met ? 'met' : 'not met'}`,
    block: (id: string, have: string, base: string, need: string, met: boolean) =>
      `${id}: ${have} against out of ${base}, ${need} would block, ${met ? 'not blocked' : 'blocked'}`,
    least: (need: string, strict: boolean) => (strict ? `more than ${need}` : `at least ${need}`),
  },
} as const;

/** One sentence with the figures behind: adopted or not, the quorum, then each condition in its order. */
export function sentenceOf({ adopted, quorum, conditions, colleges }: Figures, language: Language): string {
  const words = WORDS[language];
  const name = new Map(colleges.map((one) => [one.id, one.name]));
  const figure = (part: Share) => shareText(part);
  const said = (met: Met) => {
    const least = words.least(figure(met.need), met.strict);
    const say = met.blocking ? words.block : words.line;
    return say(met.id, figure(met.blocking ? met.against : met.for), figure(met.base), least, met.met);
  };
  const parts = [
    quorum.need === 0n ? words.noQuorum : words.quorum(String(quorum.have), String(quorum.need), quorum.reached),
    ...(quorum.failing.length ? [words.failing(quorum.failing.map((id) => name.get(id) ?? id).join(', '))] : []),
    ...conditions.map(said),
  ];
  return `${adopted ? words.adopted : words.rejected}${words.colon}${parts.join(words.semi)}.`;
}
