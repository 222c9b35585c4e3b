import { addShares, compareShares, share, type Share } from '@mondee/kernel';
import * as z from 'zod';
import { accord, exactPercent, nombre, PERCENT, people, percent, rule, WrongInput, type LawRule } from './rule';

const parts = z.array(percent).min(1).max(1_000);
const decimals = (value: number): string => value.toLocaleString('fr-FR', { maximumFractionDigits: 2 });

const leader: readonly LawRule[] = [
  rule({
    id: 'gal-double-quorum',
    cas: 'validite',
    source: 'Programme LEADER, convention du groupe d’action locale',
    texte:
      'Le comité est valide si la moitié au moins de ses membres votants est présente, et si la moitié au moins des présents est du collège privé.',
    input: z.object({
      membres_votants: people,
      presents: people,
      publics: people.optional(),
      prives: people,
    }),
    decide({ membres_votants, presents, publics, prives }) {
      if (presents > membres_votants)
        throw new WrongInput('presents', 'Il y a plus de présents que de membres votants.');
      if (prives + (publics ?? 0) > presents)
        throw new WrongInput('prives', 'Publics et privés dépassent les présents.');
      const half = presents > 0 && presents * 2 >= membres_votants;
      const privateHalf = presents > 0 && prives * 2 >= presents;
      return {
        valide: half && privateHalf,
        raisons: [
          `${accord(presents, 'présent', 'présents')} sur ${accord(membres_votants, 'membre votant', 'membres votants')} : la moitié ${half ? 'est atteinte' : 'n’est pas atteinte'}.`,
          `${nombre(prives)} du collège privé parmi eux : la moitié ${privateHalf ? 'est atteinte' : 'n’est pas atteinte'}.`,
        ],
      };
    },
  }),
  rule({
    id: 'gal-controle',
    cas: 'part-max-49',
    source: 'LEADER 2014-2020 : 49 % ; 2021-2027 : règlement (UE) 2021/1060, art. 31 et 33',
    texte: 'Aucun groupe d’intérêt ne contrôle la décision : aucun n’a plus de 49 % des voix.',
    input: z.object({ parts_pct: parts, plafond_pct: percent.optional() }),
    decide({ parts_pct, plafond_pct = 49 }) {
      const over = parts_pct.filter((part) => exactPercent(part) > exactPercent(plafond_pct));
      return {
        conforme: over.length === 0,
        raisons: [
          over.length === 0
            ? `Aucun groupe ne dépasse ${decimals(plafond_pct)} % des voix.`
            : `${accord(over.length, 'groupe dépasse', 'groupes dépassent')} ${decimals(plafond_pct)} % : ${over.map((part) => `${decimals(part)} %`).join(', ')}.`,
        ],
      };
    },
  }),
];

const statutes = rule({
  id: 'scic-colleges',
  cas: 'statuts',
  source: 'Loi n° 47-1775 du 10 septembre 1947, art. 19 octies (à relire)',
  texte: 'Une SCIC a au moins trois collèges ; chacun porte de 10 à 50 % des voix, 100 % ensemble.',
  input: z.object({ parts_pct: parts }),
  decide({ parts_pct }) {
    const exact = parts_pct.map(exactPercent);
    const sum = exact.reduce((all, part) => all + part, 0n);
    const outside = parts_pct.filter((_, at) => exact[at]! < 10n * PERCENT || exact[at]! > 50n * PERCENT);
    const problems = [
      ...(parts_pct.length < 3
        ? [`${accord(parts_pct.length, 'collège', 'collèges')} : il en faut trois au moins.`]
        : []),
      ...(outside.length > 0
        ? [`Hors de 10 à 50 % : ${outside.map((part) => `${decimals(part)} %`).join(', ')}.`]
        : []),
      ...(sum === 100n * PERCENT ? [] : [`Les parts font ${decimals(Number(sum) / Number(PERCENT))} % et non 100.`]),
    ];
    return {
      conforme: problems.length === 0,
      raisons: problems.length > 0 ? problems : ['Trois collèges au moins, chacun de 10 à 50 %, 100 % ensemble.'],
    };
  },
});

const NOTHING = share(0n);

const vote = rule({
  id: 'scic-colleges',
  cas: 'vote',
  source: 'Loi n° 47-1775 du 10 septembre 1947, art. 19 octies (à relire)',
  texte:
    'Chaque collège porte son poids, à proportion de ses voix ou en entier au côté majoritaire ; strictement plus de la moitié adopte.',
  input: z.object({
    colleges: z
      .array(z.object({ part: percent, pour: people, contre: people }))
      .min(1)
      .max(1_000),
    mode: z.enum(['proportionnel', 'majoritaire']),
  }),
  decide({ colleges, mode }) {
    const carried = colleges.map(({ part, pour, contre }): Share => {
      const weight = share(exactPercent(part), PERCENT);
      if (mode === 'majoritaire') return pour > contre ? weight : NOTHING;
      return pour === 0 ? NOTHING : share(weight.num * BigInt(pour), weight.den * BigInt(pour + contre));
    });
    const total = carried.reduce(addShares, NOTHING);
    const adopted = compareShares(total, share(50n)) > 0;
    const rounded = hundredths(total);
    return {
      pour_pct: rounded,
      adopte: adopted,
      raisons: [
        ...colleges.map(({ part, pour, contre }, at) =>
          pour + contre === 0
            ? `Collège ${at + 1} (${decimals(part)} %) : aucune voix, il n’apporte rien aux pour.`
            : `Collège ${at + 1} (${decimals(part)} %) : ${nombre(pour)} pour, ${nombre(contre)} contre, soit ${decimals(hundredths(carried[at]!))} % pour.`,
        ),
        `En tout ${decimals(rounded)} % pour ; il faut strictement plus de 50 % : ${adopted ? 'adopté' : 'rejeté'}.`,
      ],
    };
  },
});

/** Two decimals, half away from nothing. */
function hundredths({ num, den }: Share): number {
  return Number((num * 200n + den) / (den * 2n)) / 100;
}

/** Groups, cooperatives, councils of development, duties by size, accessibility. */
export const governanceRules: readonly LawRule[] = [
  ...leader,
  statutes,
  vote,
  rule({
    id: 'conseil-developpement',
    cas: 'parite',
    source: 'CGCT, art. L5211-10-1',
    texte: 'L’écart entre le nombre de femmes et d’hommes est d’un au plus.',
    input: z.object({ hommes: people, femmes: people }),
    decide({ hommes, femmes }) {
      const gap = Math.abs(hommes - femmes);
      return {
        conforme: gap <= 1,
        raisons: [
          `${accord(femmes, 'femme', 'femmes')}, ${accord(hommes, 'homme', 'hommes')} : écart de ${nombre(gap)}, il est d’un au plus.`,
        ],
      };
    },
  }),
  duty('conseil-developpement', 50_000, 'un conseil de développement', 'CGCT, art. L5211-10-1'),
  duty('pcaet', 20_000, 'un plan climat-air-énergie territorial', 'Code de l’environnement, art. L229-26 (à relire)'),
  rule({
    id: 'rgaa',
    cas: 'etat',
    source: 'RGAA 4.1.2 ; arrêté du 20 septembre 2019',
    texte:
      'Conformité totale si tous les critères applicables sont respectés, partielle si la moitié au moins l’est, non-conformité sinon.',
    input: z.object({ criteres_respectes: people, criteres_applicables: people }),
    decide({ criteres_respectes: met, criteres_applicables: all }) {
      if (met > all) throw new WrongInput('criteres_respectes', 'Plus de critères respectés que d’applicables.');
      const etat = met === all ? 'totale' : met * 2 >= all ? 'partielle' : 'non-conforme';
      return { etat, raisons: [`${nombre(met)} critères respectés sur ${nombre(all)} applicables.`] };
    },
  }),
];

function duty(id: string, above: number, what: string, source: string): LawRule {
  return rule({
    id,
    cas: 'obligation',
    source,
    texte: `Au-dessus de ${nombre(above)} habitants, ${what} est obligatoire.`,
    input: z.object({ population: people }),
    decide({ population }) {
      const due = population > above;
      return {
        obligatoire: due,
        raisons: [
          `${accord(population, 'habitant', 'habitants')} : ${what} ${due ? 'est obligatoire' : 'n’est pas obligatoire'} (au-dessus de ${nombre(above)}).`,
        ],
      };
    },
  });
}
