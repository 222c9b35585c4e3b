import type { Localized } from '@mondee/kernel';

/** The six axes a plan starts with; every one can be renamed, and others added. */
export const DEFAULT_AXES = [
  axis(
    'mobilite',
    'Mobilité',
    'Mobility',
    'Aller au travail, à l’école, chez le médecin, sans dépendre d’une voiture à soi.',
    'Getting to work, to school, to the doctor without depending on a car of one’s own.',
  ),
  axis(
    'economie',
    'Économie',
    'Economy',
    'Les métiers, les commerces et les fermes qui font vivre le pays.',
    'The trades, shops and farms that the country lives by.',
  ),
  axis(
    'citoyen',
    'Citoyen',
    'Citizens',
    'Prendre part à ce qui se décide, et se connaître entre voisins.',
    'Taking part in what is decided, and knowing one’s neighbours.',
  ),
  axis(
    'environnement',
    'Environnement',
    'Environment',
    'L’eau, la forêt, les sols, l’énergie et le climat.',
    'Water, forest, soils, energy and climate.',
  ),
  axis(
    'gouvernance',
    'Gouvernance',
    'Governance',
    'Comment on décide ensemble, et comment on rend des comptes.',
    'How we decide together, and how we give account.',
  ),
  axis(
    'qualite-de-vie',
    'Qualité de vie',
    'Quality of life',
    'Se loger, se soigner, apprendre, se retrouver.',
    'A home, care, learning, and places to meet.',
  ),
] as const satisfies readonly DefaultAxis[];

export interface DefaultAxis {
  readonly slug: string;
  readonly name: Localized;
  readonly summary: Localized;
}

function axis(slug: string, fr: string, en: string, summaryFr: string, summaryEn: string): DefaultAxis {
  return { slug, name: { fr, en }, summary: { fr: summaryFr, en: summaryEn } };
}
