import { idFrom, type Id } from '@mondee/kernel';
import type { Grant, Mandate, Office, OrganisationProfile } from '@mondee/domain/people';
import { CAST, COMMUNES, MANDATES, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import type { Places } from '../territory';
import { day } from '../platform/rooms/story-time';

/** Before anything of the story happens, in days ago. */
export const BEGINNING = 400;

type Said = Partial<Omit<OrganisationProfile, 'name' | 'sector' | 'commune'>>;

/** Invented, all but the intercommunality; no company's number begins with 000. */
const SAID: Readonly<Record<string, Said>> = {
  [ORGANISATIONS.walnuts.id]: {
    description: 'Donnée de démonstration. Nous gardons les vieux noyers, nous cassons les noix ensemble l’hiver.',
    ...{ number: 'W262000001', places: [COMMUNES.laChapelle, COMMUNES.vassieux], axes: [AXES.environnement] },
    email: 'noyers@demo.mondee.example',
  },
  [ORGANISATIONS.intercommunality.id]: {
    ...{ number: '200067767', axes: Object.values(AXES) },
    description: 'Dix-huit communes qui décident ensemble. Les personnes montrées ici sont inventées.',
  },
  [ORGANISATIONS.mobility.id]: {
    ...{ number: '000900001', axes: [AXES.mobilite] },
    description: 'Donnée de démonstration. Le service qui tient les navettes et les chemins à vélo.',
  },
  [ORGANISATIONS.house.id]: {
    ...{ number: 'W262000004', places: [COMMUNES.saintJean], axes: [AXES.citoyen, AXES.qualiteDeVie] },
    description: 'Donnée de démonstration. Un lieu pour se retrouver, apprendre, réparer et monter des projets.',
  },
  [ORGANISATIONS.oven.id]: {
    ...{ places: [COMMUNES.vassieux], axes: [AXES.citoyen] },
    description: 'Donnée de démonstration. Nous rallumons le four du village quatre fois par an.',
  },
  [ORGANISATIONS.sawmill.id]: {
    ...{ number: '000900019', axes: [AXES.economie] },
    description: 'Donnée de démonstration. Du bois d’ici, scié ici, pour les charpentes du plateau.',
  },
  [ORGANISATIONS.mules.id]: {
    ...{ number: '000900027', places: [COMMUNES.laChapelle, COMMUNES.saintAgnan], axes: [AXES.mobilite] },
    description: 'Donnée de démonstration. Nous portons les courses et les colis à dos de mulet et à vélo.',
  },
  [ORGANISATIONS.school.id]: {
    ...{ number: 'W262000008', axes: [AXES.qualiteDeVie, AXES.mobilite] },
    description: 'Donnée de démonstration. Cantine, transport scolaire, cour ombragée : nous en parlons ensemble.',
  },
  [ORGANISATIONS.farm.id]: {
    ...{ number: 'W262000009', axes: [AXES.economie, AXES.environnement] },
    description: 'Donnée de démonstration. Des fermes qui vendent ensemble et partagent leurs outils.',
  },
};

/** What an organisation says of itself; places of another territory are not its own. */
export function profileOf(id: Id, places: Places): Omit<OrganisationProfile, 'name' | 'sector' | 'commune'> {
  const said = SAID[id] ?? {};
  return {
    ...said,
    places: (said.places ?? []).filter((code) => places.commune(code)),
    axes: (said.axes ?? []).filter((axis) => places.axis(axis)),
  };
}

const nth = (n: number) => idFrom(`01990a2e-5c00-7000-8000-00000000cc0${n}`);

/** Karim's holds; Aline's for the same association ended two months ago; Bastien handed his over to Irène; one is an alternate. */
export function mandates(): Mandate[] {
  const from = day(BEGINNING);
  return [
    { ...MANDATES.karimForWalnuts, from, shown: true, proof: 'Compte rendu de l’assemblée générale (inventé)' },
    { id: nth(2), person: CAST.aline.id, organisation: ORGANISATIONS.walnuts.id, from, until: day(60) },
    { id: nth(3), person: CAST.nadia.id, organisation: ORGANISATIONS.intercommunality.id, from, shown: true },
    { id: nth(4), person: CAST.bruno.id, organisation: ORGANISATIONS.mobility.id, from },
    { id: nth(5), person: CAST.bastien.id, organisation: ORGANISATIONS.house.id, from, until: day(31), shown: true },
    { id: nth(6), person: CAST.irene.id, organisation: ORGANISATIONS.house.id, from: day(30), shown: true },
    { id: nth(7), person: CAST.aline.id, organisation: ORGANISATIONS.farm.id, from, alternate: true },
  ];
}

/** Aline helps at the desk of Le Chaffal only; Bruno moderates what is said of Saint-Jean-en-Royans. */
export function scopedRoles(): (Grant & { readonly person: Id })[] {
  const held = { from: day(200), givenBy: CAST.paul.id };
  const inCommune = (id: string) => ({ kind: 'commune', id }) as const;
  return [
    {
      ...{
        person: CAST.aline.id,
        role: 'helper',
        scope: inCommune(COMMUNES.leChaffal),
        reason: 'Permanence du samedi',
      },
      ...held,
    },
    {
      ...{ person: CAST.bruno.id, role: 'moderator', scope: inCommune(COMMUNES.saintJean), until: day(-120) },
      ...{ reason: 'Remplacement pendant un congé', ...held },
    },
  ];
}

export const OFFICES: readonly Office[] = [
  {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ce01'),
    ...{ person: CAST.nadia.id, quality: 'Vice-présidente à la mobilité', from: '2020-07-15' },
  },
  {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ce02'),
    ...{ person: CAST.aline.id, quality: 'Conseillère municipale du Chaffal', from: '2020-05-28' },
  },
];
