import { CAST, NEIGHBOURS } from '@mondee/testing/cast';

/** Eight projects of the first budget, with what they cost and where they are. */
export const PROJECTS = [
  ['1', 'Un abri à vélos devant le collège de La Chapelle', 9000, '26074'],
  ['2', 'Trois bancs à l’ombre sur la place de Vassieux', 2400, '26364'],
  ['3', 'Une fontaine remise en eau à Saint-Agnan', 6500, '26290'],
  ['4', 'Un four à pain partagé', 12_000, '26290'],
  ['5', 'Des haies de noisetiers le long de l’école', 4000, '26307'],
  ['6', 'Un sentier pour poussettes et fauteuils', 18_000, '26307'],
  ['7', 'Une remorque d’outils à prêter', 5200, '26074'],
  ['8', 'Un mur d’escalade pour les enfants', 15_000, '26364'],
] as const;

/** Where these are is where one votes. */
export const BUDGET_COMMUNES = [...new Set(PROJECTS.map(([, , , commune]) => commune))];

/** Letters with a code that went out, and the years in which those who got them were born, in turn. */
export const LETTERS = 72;
export const BORN = [1961, 1988, 1975, 1949, 1992, 1969, 2006] as const;

/** What thirty people chose, several at a time: small ones often, the big ones by those who want nothing else. */
export const CHOICES: readonly (readonly string[])[] = [
  ...times(7, ['2', '3', '5']),
  ...times(6, ['1', '7']),
  ...times(5, ['6']),
  ...times(5, ['2', '5', '7']),
  ...times(4, ['4', '3']),
  ...times(2, ['8']),
  [],
];

function times<T>(many: number, one: T): T[] {
  return Array.from({ length: many }, () => one);
}

/** The colleges of the committee, and who sits in each. */
export const COLLEGES = {
  elus: { name: 'Personnes élues et agents', people: [CAST.nadia, CAST.bruno, CAST.bastien] },
  structures: { name: 'Structures', people: [CAST.karim, CAST.irene, CAST.aline] },
  habitants: {
    name: 'Habitantes et habitants',
    people: [CAST.jeanne, CAST.odile, ...Object.values(NEIGHBOURS).slice(0, 4)],
  },
} as const;

/** Who votes, and what: all but most of the residents, who were not told in time. */
export const SAID = [
  [CAST.nadia, 'yes'],
  [CAST.bruno, 'yes'],
  [CAST.bastien, 'no'],
  [CAST.karim, 'yes'],
  [CAST.aline, 'abstain'],
  [CAST.jeanne, 'yes'],
] as const;

/** Everybody of the cast may vote in the one that is open today. */
export const EVERYBODY = [...Object.values(CAST), ...Object.values(NEIGHBOURS)];
export const NAMES = [
  'Un marché le vendredi soir',
  'Un marché le dimanche matin',
  'Deux petits marchés',
  'Comme aujourd’hui',
];
export const GRADES = ['Très bien', 'Bien', 'Passable', 'Insuffisant', 'À rejeter'];
