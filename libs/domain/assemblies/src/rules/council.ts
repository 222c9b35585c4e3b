import { addDays } from '@mondee/kernel';
import * as z from 'zod';
import { accord, day, jour, nombre, people, rule, WrongInput, yes, type LawRule } from './rule';

const quorum = (cas: string, second: boolean): LawRule =>
  rule({
    id: 'conseil-quorum',
    cas,
    source: 'CGCT, art. L2121-17 (à relire)',
    texte: second
      ? 'Après une seconde convocation, à trois jours au moins d’intervalle, le conseil délibère sans condition de quorum.'
      : 'Le conseil ne délibère que si plus de la moitié de ses membres en exercice est présente ; les pouvoirs ne comptent pas.',
    input: z.object({
      en_exercice: people,
      presents: people,
      pouvoirs: people.optional(),
      seconde: yes.optional(),
    }),
    decide({ en_exercice, presents, pouvoirs = 0, seconde = second }) {
      if (presents > en_exercice)
        throw new WrongInput('presents', 'Il y a plus de présents que de membres en exercice.');
      const needed = Math.floor(en_exercice / 2) + 1;
      const enough = presents >= needed;
      return {
        peut_deliberer: seconde || enough,
        raisons: [
          `${accord(presents, 'membre présent', 'membres présents')} sur ${nombre(en_exercice)} en exercice ; il en faut plus de la moitié, soit ${nombre(needed)}.`,
          ...(pouvoirs > 0
            ? [`${accord(pouvoirs, 'pouvoir n’est pas compté', 'pouvoirs ne sont pas comptés')} dans le quorum.`]
            : []),
          ...(seconde ? ['C’est la seconde convocation, trois jours au moins après : aucun quorum n’est exigé.'] : []),
          ...(!seconde && !enough
            ? ['Convoquez à nouveau, à trois jours au moins d’intervalle : le conseil délibérera alors sans quorum.']
            : []),
        ],
      };
    },
  });

const majority = rule({
  id: 'conseil-majorite',
  cas: 'voix-preponderante',
  source: 'CGCT, art. L2121-20',
  texte:
    'La délibération est prise à la majorité absolue des suffrages exprimés, abstentions non comptées ; à égalité, la voix du président l’emporte, sauf au scrutin secret.',
  input: z.object({
    pour: people,
    contre: people,
    abstention: people.optional(),
    president: z.enum(['pour', 'contre', 'abstention']).nullish(),
    secret: yes.optional(),
  }),
  decide({ pour, contre, abstention = 0, president, secret = false }) {
    const cast = pour + contre;
    const figures = `${nombre(pour)} pour, ${nombre(contre)} contre, ${accord(abstention, 'abstention non comptée', 'abstentions non comptées')}.`;
    const said = (resultat: 'adoptee' | 'rejetee', why: string) => ({ resultat, raisons: [figures, why] });
    if (cast === 0) return said('rejetee', 'Aucun suffrage exprimé : la délibération est rejetée.');
    if (pour !== contre)
      return pour > contre
        ? said('adoptee', 'Les pour ont la majorité absolue des suffrages exprimés.')
        : said('rejetee', 'Les pour n’ont pas la majorité absolue des suffrages exprimés.');
    if (secret) return said('rejetee', 'Égalité au scrutin secret : la voix du président ne départage pas.');
    if (president === 'pour' || president === 'contre')
      return said(
        president === 'pour' ? 'adoptee' : 'rejetee',
        `Égalité : la voix du président, ${president}, l’emporte.`,
      );
    return said('rejetee', 'Égalité, et le président n’a pas pris parti : la délibération est rejetée.');
  },
});

const ballotForm = (cas: string): LawRule =>
  rule({
    id: 'conseil-scrutin',
    cas,
    source: 'CGCT, art. L2121-21 (à relire)',
    texte:
      'Le scrutin est secret si un tiers des présents le demande, public et nominatif si un quart le demande ; quand les deux sont demandés, le secret l’emporte.',
    input: z.object({
      presents: people,
      demandeurs_secret: people.optional(),
      demandeurs_public: people.optional(),
    }),
    decide({ presents, demandeurs_secret, demandeurs_public }) {
      const asked = cas === 'demande' ? demandeurs_secret : demandeurs_public;
      const field = cas === 'demande' ? 'demandeurs_secret' : 'demandeurs_public';
      if (asked === undefined) throw new WrongInput(field, `Il manque ${field}.`);
      const [forSecret, forPublic] = [demandeurs_secret ?? 0, demandeurs_public ?? 0];
      if (forSecret > presents) throw new WrongInput('demandeurs_secret', 'Plus de demandeurs que de présents.');
      if (forPublic > presents) throw new WrongInput('demandeurs_public', 'Plus de demandeurs que de présents.');
      const secret = forSecret > 0 && forSecret * 3 >= presents;
      const enough = forPublic > 0 && forPublic * 4 >= presents;
      return {
        secret,
        public_nominatif: enough && !secret,
        raisons: [
          ...(demandeurs_secret === undefined
            ? []
            : [
                `${accord(forSecret, 'demande', 'demandes')} de scrutin secret pour ${accord(presents, 'présent', 'présents')} : le tiers ${secret ? 'est atteint' : 'n’est pas atteint'}.`,
              ]),
          ...(demandeurs_public === undefined
            ? []
            : [
                `${accord(forPublic, 'demande', 'demandes')} de scrutin public pour ${accord(presents, 'présent', 'présents')} : le quart ${enough ? 'est atteint' : 'n’est pas atteint'}.`,
              ]),
          ...(secret && enough ? ['Les deux sont demandés : le scrutin secret l’emporte.'] : []),
        ],
      };
    },
  });

/** Where five clear days are due whatever the population. */
const FIVE_DAYS = [
  'epci',
  'communaute',
  'communaute-de-communes',
  'communaute-d-agglomeration',
  'metropole',
  'syndicat',
  'syndicat-mixte',
];

const notice = rule({
  id: 'convocation-jours-francs',
  cas: 'au-plus-tard',
  source: 'CGCT, art. L2121-11, L2121-12 et L5211-1',
  texte:
    'La convocation part trois jours francs avant la séance sous 3 500 habitants, cinq à partir de 3 500 et dans tout EPCI ; ni le jour de l’envoi ni celui de la séance ne comptent.',
  input: z.object({
    seance: day,
    nature: z.enum(['commune', ...FIVE_DAYS]),
    population: people.optional(),
    urgence: yes.optional(),
  }),
  decide({ seance, nature, population, urgence = false }) {
    if (nature === 'commune' && population === undefined)
      throw new WrongInput('population', 'Pour une commune, il faut sa population.');
    const small = nature === 'commune' && population! < 3_500;
    const due = urgence ? 1 : small ? 3 : 5;
    const sent = addDays(seance, -(due + 1));
    return {
      envoi_au_plus_tard: sent,
      jours_francs: due,
      raisons: [
        nature === 'commune'
          ? `Commune de ${accord(population!, 'habitant', 'habitants')} : ${small ? 'moins de 3 500, trois' : '3 500 ou plus, cinq'} jours francs.`
          : 'Établissement de coopération intercommunale : cinq jours francs.',
        ...(urgence
          ? ['Urgence : le délai peut être réduit à un jour franc ; l’assemblée se prononce dès l’ouverture.']
          : []),
        `Séance le ${jour(seance)} : envoi le ${jour(sent)} au plus tard, ni ce jour ni celui de la séance n’étant comptés.`,
      ],
    };
  },
});

/** Meetings of a council. */
export const councilRules: readonly LawRule[] = [
  quorum('premiere-convocation', false),
  quorum('seconde-convocation-apres-3-jours', true),
  majority,
  ballotForm('demande'),
  ballotForm('demande-public'),
  notice,
];
