import { CAST, ORGANISATIONS } from '@mondee/testing/cast';
import { COMMITMENTS, DECISIONS, INDICATORS, STORY_DAYS } from '@mondee/testing/story';
import { day } from '../platform/rooms/story-time';
import type { MadeInput } from './make-commitment';

export interface StoryPromise {
  readonly madeDaysAgo: number;
  readonly input: MadeInput & { readonly commitmentId: string };
  readonly moves: readonly { daysAgo: number; milestone?: string; to: string; reason: string }[];
  readonly proofs: readonly {
    daysAgo: number;
    milestone: string;
    doneOn: string;
    evidence?: string;
    evidenceUrl?: string;
    withoutEvidence?: boolean;
  }[];
}

export const KEEPER = CAST.bruno;
const owner = ORGANISATIONS.intercommunality.id;

const OPERATOR = 'Trouver l’exploitant de la navette';
const STOPS = 'Poser les quatre arrêts';
const DEPARTURE = 'Premier départ';
const FARMERS = 'Réunir les agriculteurs volontaires';

/** The shuttle rolls, after two dates moved; the hedges wait for their planting. */
export function promises(): readonly StoryPromise[] {
  return [
    {
      madeDaysAgo: STORY_DAYS.shuttle.decided - 7,
      input: {
        ...{ commitmentId: COMMITMENTS.shuttle, decisionId: DECISIONS.shuttle, indicatorId: INDICATORS.passengers },
        ...{ ownerOrganisationId: owner, due: day(-20) },
        title: 'Faire rouler la navette du plateau les jours de marché',
        what: 'Deux allers et retours chaque jour de marché entre le plateau et Saint-Jean-en-Royans, à l’essai pendant dix semaines, avec un véhicule où l’on monte en fauteuil. Les passagers sont comptés à bord, et le bilan est rendu en public.',
        milestones: [
          { title: OPERATOR, due: day(112) },
          { title: STOPS, due: day(75) },
          { title: DEPARTURE, due: day(66) },
          { title: 'Bilan des dix semaines', due: day(-18) },
        ],
      },
      moves: [
        {
          ...{ daysAgo: 80, milestone: DEPARTURE, to: day(52) },
          reason:
            'Le véhicule où l’on monte en fauteuil est livré deux semaines plus tard que prévu. Partir sans lui laisserait du monde sur le trottoir.',
        },
        {
          ...{ daysAgo: 40, to: day(-34) },
          reason:
            'Le premier départ a eu lieu deux semaines plus tard : le bilan passera au conseil suivant, pour porter sur dix semaines entières.',
        },
      ],
      proofs: [
        {
          ...{ daysAgo: 113, milestone: OPERATOR, doneOn: day(114) },
          evidence:
            'Marché signé avec un transporteur du Royans après trois offres reçues ; l’avis d’attribution est affiché.',
        },
        {
          ...{ daysAgo: 76, milestone: STOPS, doneOn: day(77) },
          evidence:
            'Quatre poteaux posés : La Chapelle, Saint-Agnan, Vassieux et Saint-Jean. Photographies au registre des travaux.',
        },
        {
          ...{ daysAgo: 51, milestone: DEPARTURE, doneOn: day(52) },
          evidence:
            'La navette est partie de Vassieux à 8 h 10, avec vingt-deux personnes dans la journée, comptées à bord.',
        },
      ],
    },
    {
      madeDaysAgo: STORY_DAYS.hedges.decided - 7,
      input: {
        ...{ commitmentId: COMMITMENTS.hedges, decisionId: DECISIONS.hedges, indicatorId: INDICATORS.hedges },
        ...{ ownerOrganisationId: owner, due: day(-110) },
        title: 'Planter quatre kilomètres de haies avant le printemps',
        what: 'Fournir les plants d’essences d’ici, préparer le sol avec les agriculteurs volontaires, et planter avec les habitants deux kilomètres à l’automne, deux en fin d’hiver.',
        milestones: [
          { title: FARMERS, due: day(95) },
          { title: 'Planter les deux kilomètres de l’automne', due: day(12) },
          { title: 'Planter les deux kilomètres de la fin de l’hiver', due: day(-105) },
        ],
      },
      moves: [],
      proofs: [
        {
          ...{ daysAgo: 97, milestone: FARMERS, doneOn: day(98) },
          evidence: 'Onze fermes présentes à la salle des fêtes de La Chapelle ; la liste des parcelles est arrêtée.',
        },
      ],
    },
  ];
}
