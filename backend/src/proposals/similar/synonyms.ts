/**
 * What residents name in several ways, by stems without accents. Learnt from the half of the labelled pairs that served
 * to tune; a word is only added here when two residents meant the same by it.
 */
const GROUPS: readonly string[] = [
  'vitess vit rapid ralent lent',
  'repar repair bricol',
  'marcheur randon promeneur',
  'car bus navet minibus autocar',
  'paysan producteur',
  'hedg hedgerow',
  'pesticid spray',
  'path footpath trail track',
  'mend repair',
  'bus shuttl minibus',
];

const CONCEPTS = new Map(GROUPS.flatMap((group) => group.split(' ').map((stem, _, all) => [stem, all[0]!] as const)));

/** The name under which a stem is compared. */
export function conceptOf(stem: string): string {
  return CONCEPTS.get(stem) ?? stem;
}
