import { ORGANISATIONS } from '@mondee/testing/cast';
import { COMMITMENTS, DECISIONS, INDICATORS } from '@mondee/testing/story';
import { day } from '../platform/rooms/story-time';
import type { StoryPromise } from './commitments-story.seed';

const owner = ORGANISATIONS.intercommunality.id;

/** Eight more words given: kept, kept late, late, under way, to come, and one said done that nothing shows yet. */
export function morePromises(): readonly StoryPromise[] {
  return [...ofWater(), ...ofVillages(), ...ofTables(), ...ofVoices()];
}

function ofWater(): readonly StoryPromise[] {
  return [
    {
      madeDaysAgo: 290,
      input: {
        ...{ commitmentId: COMMITMENTS.meters, decisionId: DECISIONS.leaks, indicatorId: INDICATORS.water },
        ...{ ownerOrganisationId: owner, due: day(180) },
        title: 'Poser douze compteurs en tête de réseau',
        what: 'Un compteur qui se lit à distance à la sortie de chaque réservoir, et les chiffres publiés chaque semaine de l’été.',
        milestones: [
          { title: 'Choisir les douze emplacements', due: day(260) },
          { title: 'Poser les compteurs', due: day(185) },
        ],
      },
      moves: [],
      proofs: [
        {
          ...{ daysAgo: 262, milestone: 'Choisir les douze emplacements', doneOn: day(264) },
          evidence: 'La carte des douze réservoirs, relue avec les fontainiers, est affichée dans les mairies.',
        },
        {
          ...{ daysAgo: 187, milestone: 'Poser les compteurs', doneOn: day(188) },
          evidence: 'Les douze compteurs envoient leurs chiffres depuis lundi\u202f; la première semaine est en ligne.',
        },
      ],
    },
    {
      madeDaysAgo: 289,
      input: {
        ...{ commitmentId: COMMITMENTS.leaks, decisionId: DECISIONS.leaks, indicatorId: INDICATORS.water },
        ...{ ownerOrganisationId: owner, due: day(160) },
        title: 'Réparer les neuf plus grosses fuites avant l’été',
        what: 'Creuser et réparer les neuf tronçons qui perdent le plus, en prévenant chaque hameau deux jours avant la coupure.',
        milestones: [
          { title: 'Réparer sur le plateau', due: day(190) },
          { title: 'Réparer au bord de la Bourne', due: day(162) },
        ],
      },
      moves: [
        {
          ...{ daysAgo: 170, to: day(140) },
          reason: 'La conduite de la Bourne passe sous un mur de soutien\u00a0: il a fallu l’étayer avant de creuser.',
        },
        {
          ...{ daysAgo: 169, milestone: 'Réparer au bord de la Bourne', to: day(142) },
          reason: 'Même raison\u00a0: le mur de soutien doit être étayé avant les travaux.',
        },
      ],
      proofs: [
        {
          ...{ daysAgo: 195, milestone: 'Réparer sur le plateau', doneOn: day(197) },
          evidence: 'Cinq tronçons réparés entre Vassieux et Saint-Agnan, avec le débit relevé avant et après.',
        },
        {
          ...{ daysAgo: 144, milestone: 'Réparer au bord de la Bourne', doneOn: day(146) },
          evidence: 'Quatre tronçons réparés, mur étayé et remis en état\u202f; photographies au registre des travaux.',
        },
      ],
    },
  ];
}

function ofVillages(): readonly StoryPromise[] {
  return [
    {
      madeDaysAgo: 36,
      input: {
        ...{ commitmentId: COMMITMENTS.boxes, decisionId: DECISIONS.books, ownerOrganisationId: owner, due: day(-170) },
        title: 'Poser dix-huit boîtes à livres',
        what: 'Une boîte par commune, à l’abri de la pluie, à hauteur d’enfant et de fauteuil, avec le nom de qui s’en occupe.',
        milestones: [
          { title: 'Choisir les dix-huit endroits', due: day(10) },
          { title: 'Fabriquer les boîtes', due: day(-90) },
          { title: 'Poser et remplir', due: day(-165) },
        ],
      },
      moves: [],
      proofs: [
        {
          ...{ daysAgo: 12, milestone: 'Choisir les dix-huit endroits', doneOn: day(13) },
          evidence: 'Les dix-huit mairies ont répondu\u202f; la liste des endroits est affichée à la médiathèque.',
        },
      ],
    },
    {
      madeDaysAgo: 200,
      input: {
        ...{ commitmentId: COMMITMENTS.loans, decisionId: DECISIONS.shops, indicatorId: INDICATORS.shops },
        ...{ ownerOrganisationId: owner, due: day(-60) },
        title: 'Avancer de quoi reprendre deux commerces',
        what: 'Deux avances de huit mille euros au plus, remboursées en cinq ans, avec quelqu’un du métier qui accompagne la première année.',
        milestones: [
          { title: 'Écrire la règle des avances', due: day(25) },
          { title: 'Signer les deux avances', due: day(-55) },
        ],
      },
      moves: [],
      proofs: [],
    },
    {
      madeDaysAgo: 198,
      input: {
        ...{ commitmentId: COMMITMENTS.shop, decisionId: DECISIONS.shops, indicatorId: INDICATORS.shops },
        ...{ ownerOrganisationId: owner, due: day(-80) },
        title: 'Remettre en état un local pour une épicerie',
        what: 'Un local de quarante mètres carrés, chauffé, avec une rampe, loué deux cents euros par mois la première année.',
        milestones: [
          { title: 'Trouver le local', due: day(120) },
          { title: 'Finir les travaux', due: day(-75) },
        ],
      },
      moves: [],
      proofs: [
        {
          ...{ daysAgo: 123, milestone: 'Trouver le local', doneOn: day(125) },
          evidence: 'Bail signé avec la commune pour l’ancien café\u202f; le plan des travaux est affiché en vitrine.',
        },
      ],
    },
  ];
}

function ofTables(): readonly StoryPromise[] {
  return [
    {
      madeDaysAgo: 35,
      input: {
        ...{ commitmentId: COMMITMENTS.menus, decisionId: DECISIONS.canteen },
        ...{ ownerOrganisationId: owner, due: day(-240) },
        title: 'Servir deux menus d’ici par mois',
        what: 'Deux repas par mois dans les six cantines, avec le nom des fermes au tableau et le prix de revient publié chaque trimestre.',
        milestones: [
          { title: 'Signer avec les maraîchers', due: day(-45) },
          { title: 'Premier menu', due: day(-110) },
        ],
      },
      moves: [],
      proofs: [],
    },
  ];
}

function ofVoices(): readonly StoryPromise[] {
  return [
    {
      madeDaysAgo: 175,
      input: {
        ...{ commitmentId: COMMITMENTS.register, decisionId: DECISIONS.answers, indicatorId: INDICATORS.answers },
        ...{ ownerOrganisationId: owner, due: day(90) },
        title: 'Montrer en ligne chaque réponse attendue',
        what: 'La date promise à côté de chaque proposition, la liste de ce qui est en retard, et le nom du service qui doit répondre.',
        milestones: [{ title: 'Ouvrir la page des réponses attendues', due: day(100) }],
      },
      moves: [],
      proofs: [
        {
          ...{ daysAgo: 104, milestone: 'Ouvrir la page des réponses attendues', doneOn: day(105) },
          withoutEvidence: true,
        },
      ],
    },
    {
      madeDaysAgo: 172,
      input: {
        ...{ commitmentId: COMMITMENTS.meetings, decisionId: DECISIONS.answers, ownerOrganisationId: owner },
        due: day(-150),
        title: 'Raconter dans chaque vallée ce que sont devenues les idées',
        what: 'Une soirée par vallée, avec la garde des enfants et un retour en car, pour dire ce qui a été fait et ce qui ne le sera pas.',
        milestones: [
          { title: 'Fixer les dates avec les communes', due: day(-40) },
          { title: 'Tenir les quatre soirées', due: day(-145) },
        ],
      },
      moves: [],
      proofs: [],
    },
  ];
}
