import fc from 'fast-check';
import { addDays, daysBetween } from '@mondee/kernel';
import { describe, expect, it } from 'vitest';
import { applyRule, lawRules, twoMonthsAfter } from '../index';

const ask = (id: string, cas: string, input: object) => applyRule(id, cas, input);

/** What RULES states, and the edges of each threshold. */
const CASES: readonly [string, string, object, object][] = [
  ['petition-commune', 'seuil', { electeurs: 1001 }, { seuil: 101 }],
  ['petition-commune', 'seuil', { electeurs: 1000 }, { seuil: 100 }],
  ['petition-commune', 'seuil', { electeurs: 0 }, { seuil: 0 }],
  ['petition-autre-collectivite', 'seuil', { electeurs: 1001 }, { seuil: 51 }],
  ['petition-epci-consultation', 'seuil', { electeurs: 7999 }, { seuil: 800 }],
  [
    'referendum-local',
    'adoption',
    { inscrits: 1000, votants: 500, oui: 260, non: 230, blancs_nuls: 10 },
    { adopte: true, quorum_atteint: true },
  ],
  [
    'referendum-local',
    'adoption',
    { inscrits: 1001, votants: 500, oui: 500, non: 0, blancs_nuls: 0 },
    { adopte: false, quorum_atteint: false },
  ],
  [
    'referendum-local',
    'adoption',
    { inscrits: 10, votants: 6, oui: 3, non: 3, blancs_nuls: 0 },
    { adopte: false, quorum_atteint: true },
  ],
  [
    'conseil-quorum',
    'premiere-convocation',
    { en_exercice: 15, presents: 7, pouvoirs: 4, seconde: false },
    { peut_deliberer: false },
  ],
  ['conseil-quorum', 'premiere-convocation', { en_exercice: 15, presents: 8 }, { peut_deliberer: true }],
  ['conseil-quorum', 'premiere-convocation', { en_exercice: 16, presents: 8 }, { peut_deliberer: false }],
  [
    'conseil-quorum',
    'seconde-convocation-apres-3-jours',
    { en_exercice: 15, presents: 3, pouvoirs: 0, seconde: true },
    { peut_deliberer: true },
  ],
  ['conseil-majorite', 'voix-preponderante', { pour: 8, contre: 7, abstention: 20 }, { resultat: 'adoptee' }],
  [
    'conseil-majorite',
    'voix-preponderante',
    { pour: 7, contre: 7, abstention: 1, president: 'pour', secret: false },
    { resultat: 'adoptee' },
  ],
  ['conseil-majorite', 'voix-preponderante', { pour: 7, contre: 7, president: 'contre' }, { resultat: 'rejetee' }],
  ['conseil-majorite', 'voix-preponderante', { pour: 7, contre: 7, president: 'abstention' }, { resultat: 'rejetee' }],
  [
    'conseil-majorite',
    'voix-preponderante',
    { pour: 7, contre: 7, president: 'pour', secret: true },
    { resultat: 'rejetee' },
  ],
  ['conseil-majorite', 'voix-preponderante', { pour: 0, contre: 0, president: 'pour' }, { resultat: 'rejetee' }],
  ['conseil-scrutin', 'demande', { presents: 15, demandeurs_secret: 5 }, { secret: true }],
  ['conseil-scrutin', 'demande', { presents: 16, demandeurs_secret: 5 }, { secret: false }],
  ['conseil-scrutin', 'demande-public', { presents: 16, demandeurs_public: 4 }, { public_nominatif: true }],
  ['conseil-scrutin', 'demande-public', { presents: 17, demandeurs_public: 4 }, { public_nominatif: false }],
  [
    'conseil-scrutin',
    'demande-public',
    { presents: 12, demandeurs_public: 4, demandeurs_secret: 4 },
    { public_nominatif: false, secret: true },
  ],
  [
    'convocation-jours-francs',
    'au-plus-tard',
    { seance: '2027-01-20', nature: 'epci' },
    { envoi_au_plus_tard: '2027-01-14', jours_francs: 5 },
  ],
  [
    'convocation-jours-francs',
    'au-plus-tard',
    { seance: '2027-03-02', nature: 'commune', population: 3499 },
    { envoi_au_plus_tard: '2027-02-26', jours_francs: 3 },
  ],
  [
    'convocation-jours-francs',
    'au-plus-tard',
    { seance: '2027-03-02', nature: 'commune', population: 3500 },
    { envoi_au_plus_tard: '2027-02-24', jours_francs: 5 },
  ],
  [
    'convocation-jours-francs',
    'au-plus-tard',
    { seance: '2027-03-29', nature: 'epci', population: 100, urgence: true },
    { envoi_au_plus_tard: '2027-03-27', jours_francs: 1 },
  ],
  ['liste-deliberations', 'echeance', { seance: '2026-12-28' }, { au_plus_tard: '2027-01-04' }],
  ['publicite-acte', 'duree-minimale', { mise_en_ligne: '2026-12-31' }, { retrait_possible_a_partir_de: '2027-02-28' }],
  ['publicite-acte', 'duree-minimale', { mise_en_ligne: '2027-12-30' }, { retrait_possible_a_partir_de: '2028-02-29' }],
  ['publicite-acte', 'duree-minimale', { mise_en_ligne: '2026-11-22' }, { retrait_possible_a_partir_de: '2027-01-22' }],
  ['visioconference-epci', 'objet', { objet: 'budget-primitif' }, { visio_permise: false }],
  ['visioconference-epci', 'objet', { objet: 'tarif-de-la-navette' }, { visio_permise: true }],
  ['visioconference-epci', 'objet', { objet: 'constructor' }, { visio_permise: true }],
  ['gal-double-quorum', 'validite', { membres_votants: 20, presents: 10, publics: 5, prives: 5 }, { valide: true }],
  ['gal-double-quorum', 'validite', { membres_votants: 21, presents: 10, publics: 5, prives: 5 }, { valide: false }],
  ['gal-double-quorum', 'validite', { membres_votants: 20, presents: 11, publics: 6, prives: 5 }, { valide: false }],
  ['gal-controle', 'part-max-49', { parts_pct: [49, 49, 2] }, { conforme: true }],
  ['gal-controle', 'part-max-49', { parts_pct: [49.01, 50.99] }, { conforme: false }],
  ['scic-colleges', 'statuts', { parts_pct: [40, 35, 25] }, { conforme: true }],
  ['scic-colleges', 'statuts', { parts_pct: [33.34, 33.33, 33.33] }, { conforme: true }],
  ['scic-colleges', 'statuts', { parts_pct: [33.33, 33.33, 33.33] }, { conforme: false }],
  ['scic-colleges', 'statuts', { parts_pct: [50, 50] }, { conforme: false }],
  ['scic-colleges', 'statuts', { parts_pct: [50.5, 40, 9.5] }, { conforme: false }],
  [
    'scic-colleges',
    'vote',
    {
      colleges: [
        { part: 40, pour: 6, contre: 2 },
        { part: 35, pour: 1, contre: 3 },
        { part: 25, pour: 2, contre: 2 },
      ],
      mode: 'proportionnel',
    },
    { pour_pct: 51.25, adopte: true },
  ],
  [
    'scic-colleges',
    'vote',
    {
      colleges: [
        { part: 50, pour: 3, contre: 2 },
        { part: 30, pour: 1, contre: 1 },
        { part: 20, pour: 0, contre: 0 },
      ],
      mode: 'majoritaire',
    },
    { pour_pct: 50, adopte: false },
  ],
  ['conseil-developpement', 'parite', { hommes: 12, femmes: 13 }, { conforme: true }],
  ['conseil-developpement', 'parite', { hommes: 12, femmes: 14 }, { conforme: false }],
  ['conseil-developpement', 'obligation', { population: 50_000 }, { obligatoire: false }],
  ['conseil-developpement', 'obligation', { population: 50_001 }, { obligatoire: true }],
  ['pcaet', 'obligation', { population: 20_001 }, { obligatoire: true }],
  ['rgaa', 'etat', { criteres_respectes: 50, criteres_applicables: 50 }, { etat: 'totale' }],
  ['rgaa', 'etat', { criteres_respectes: 25, criteres_applicables: 50 }, { etat: 'partielle' }],
  ['rgaa', 'etat', { criteres_respectes: 24, criteres_applicables: 50 }, { etat: 'non-conforme' }],
];

describe('a rule', () => {
  it.each(CASES)('%s · %s with %j says %j', (id, cas, input, expected) => {
    expect(ask(id, cas, input)).toMatchObject(expected);
  });

  it('of every id and case is exercised here, gives its reasons and its source', () => {
    expect(new Set(CASES.map(([id, cas]) => `${id} ${cas}`)).size).toBe(lawRules.length);
    for (const [id, cas, input] of CASES) {
      const ruling = ask(id, cas, input) as unknown as { raisons: string[]; source: string };
      expect(ruling.raisons.length).toBeGreaterThan(0);
      expect(ruling.raisons.join(' ')).not.toMatch(/undefined|NaN/);
      expect(ruling.source).not.toBe('');
    }
  });

  it.each([
    ['petition-commune', 'seuil', {}, 'electeurs'],
    ['petition-commune', 'seuil', { electeurs: -1 }, 'electeurs'],
    ['petition-commune', 'seuil', { electeurs: '12' }, 'electeurs'],
    ['conseil-quorum', 'premiere-convocation', { en_exercice: 5, presents: 6 }, 'presents'],
    ['liste-deliberations', 'echeance', { seance: '2027-02-30' }, 'seance'],
    ['convocation-jours-francs', 'au-plus-tard', { seance: '2027-01-20', nature: 'commune' }, 'population'],
    ['convocation-jours-francs', 'au-plus-tard', { seance: '2027-01-20', nature: 'royaume' }, 'nature'],
    ['scic-colleges', 'vote', { colleges: [{ part: 40, pour: 1 }], mode: 'majoritaire' }, 'colleges.0.contre'],
    ['conseil-scrutin', 'demande', { presents: 3 }, 'demandeurs_secret'],
    ['referendum-local', 'adoption', { inscrits: 9, votants: 5, oui: 3, non: 3, blancs_nuls: 0 }, 'votants'],
    ['petition-commune', 'plafond', { electeurs: 1 }, 'cas'],
    ['petition', 'seuil', { electeurs: 1 }, 'id'],
  ])('%s · %s refuses %j and names %s', (id, cas, input, field) => {
    expect(ask(id, cas, input)).toMatchObject({ error: { field } });
  });

  it('answers or refuses whatever it is given, and never breaks', () => {
    const rule = fc.constantFrom(...lawRules);
    fc.assert(
      fc.property(rule, fc.jsonValue(), ({ id, cas }, input) => {
        expect(applyRule(id, cas, input)).toBeTypeOf('object');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('properties', () => {
  const nat = fc.nat(5_000);

  it('one more present never loses a council its quorum', () => {
    fc.assert(
      fc.property(nat, nat, (members, present) => {
        if (present >= members) return;
        const with_ = (presents: number) =>
          (
            ask('conseil-quorum', 'premiere-convocation', { en_exercice: members, presents }) as unknown as {
              peut_deliberer: boolean;
            }
          ).peut_deliberer;
        if (with_(present)) expect(with_(present + 1)).toBe(true);
      }),
    );
  });

  it('one more present may lose a LEADER group its quorum, when public: the private half is of those present', () => {
    const before = { membres_votants: 20, presents: 10, publics: 5, prives: 5 };
    expect(ask('gal-double-quorum', 'validite', before)).toMatchObject({ valide: true });
    expect(ask('gal-double-quorum', 'validite', { ...before, presents: 11, publics: 6 })).toMatchObject({
      valide: false,
    });
  });

  it('a threshold is the least number that reaches its part', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (electeurs) => {
        const { seuil } = ask('petition-commune', 'seuil', { electeurs }) as unknown as { seuil: number };
        expect(seuil * 10).toBeGreaterThanOrEqual(electeurs);
        expect((seuil - 1) * 10).toBeLessThan(electeurs || 1);
      }),
    );
  });

  it('clear days lie strictly between sending and meeting', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(8_000), (offset, population) => {
        const seance = addDays('2020-01-01', offset);
        const ruling = ask('convocation-jours-francs', 'au-plus-tard', { seance, nature: 'commune', population });
        const { envoi_au_plus_tard, jours_francs } = ruling as unknown as {
          envoi_au_plus_tard: string;
          jours_francs: number;
        };
        expect(daysBetween(envoi_au_plus_tard, seance) - 1).toBe(jours_francs);
      }),
    );
  });

  it('two months end in the month after next', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (offset) => {
        const day = addDays('2020-01-01', offset);
        const [from, to] = [day, twoMonthsAfter(day)].map((d) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)));
        expect(to! - from!).toBe(2);
      }),
    );
  });

  it('more votes for never turn an adoption into a rejection', () => {
    const college = fc.record({ part: fc.integer({ min: 10, max: 50 }), pour: fc.nat(30), contre: fc.nat(30) });
    fc.assert(
      fc.property(
        fc.array(college, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('proportionnel', 'majoritaire'),
        (colleges, mode) => {
          const asked = (list: object[]) =>
            ask('scic-colleges', 'vote', { colleges: list, mode }) as unknown as { pour_pct: number };
          const more = colleges.map((one, at) => (at === 0 ? { ...one, pour: one.pour + 1 } : one));
          expect(asked(more).pour_pct).toBeGreaterThanOrEqual(asked(colleges).pour_pct);
        },
      ),
    );
  });
});
