import { CAST, COMMUNES, MANDATES, type CastName } from '@mondee/testing/cast';
import { AXES, PROPOSALS, STORY_DAYS } from '@mondee/testing/story';
import type { ActRequest } from '../platform/access/viewer';

interface StoryProposal {
  readonly is: keyof typeof PROPOSALS;
  readonly by: CastName;
  /** How they acted, when it was not for themselves on the web. */
  readonly how?: ActRequest;
  readonly axis: keyof typeof AXES;
  readonly commune?: keyof typeof COMMUNES;
  readonly title: string;
  readonly need: string;
  readonly idea?: string;
  readonly supports: readonly CastName[];
}

const desk: ActRequest = { channel: 'desk', helpedPersonId: CAST.odile.id, place: COMMUNES.laChapelle };
const phone: ActRequest = { channel: 'phone', helpedPersonId: CAST.odile.id };
const walnuts: ActRequest = { organisationId: MANDATES.karimForWalnuts.organisation };

/** When each was begun, handed in and put on line, in days ago; nothing where it has not come so far. */
export function daysOf(is: keyof typeof PROPOSALS): { begun: number; submitted?: number; published?: number } {
  const days: { begun?: number; submitted?: number; published?: number } = STORY_DAYS[is];
  return { ...days, begun: days.begun ?? (days.submitted ?? 0) + 1 };
}

/** The proposals, each at another stage of its way. */
export const PROPOSED: readonly StoryProposal[] = [
  {
    ...{ is: 'shuttle', by: 'bastien', how: desk, axis: 'mobilite' },
    title: 'Une navette du plateau au marché de Saint-Jean',
    need: 'Je ne conduis plus. Le car ne passe plus par Saint-Agnan, et ma voisine descend une fois par mois. Je ne vais plus au marché, ni chez le médecin sans demander.',
    idea: 'Un petit car qui descend le jour du marché et qui remonte à midi, où l’on peut monter avec une canne ou un fauteuil. Même un essai de quelques semaines.',
    supports: ['jeanne', 'karim', 'irene', 'bruno', 'aline', 'paul', 'bastien'],
  },
  {
    ...{ is: 'hedges', by: 'karim', how: walnuts, axis: 'environnement', commune: 'laChapelle' },
    title: 'Replanter des haies au bord des chemins',
    need: 'Les haies ont été arrachées il y a quarante ans. L’eau ruisselle, le vent dessèche les prés, et les oiseaux s’en vont.',
    idea: 'Planter des haies d’essences d’ici avec les agriculteurs qui le veulent. Notre association réunit des bénévoles pour les journées de plantation.',
    supports: ['jeanne', 'irene', 'odile', 'bastien', 'paul'],
  },
  {
    ...{ is: 'lights', by: 'jeanne', axis: 'environnement' },
    title: 'Éteindre les lampadaires au cœur de la nuit',
    need: 'Les rues sont éclairées toute la nuit alors que personne ne passe. On ne voit plus les étoiles, et la facture monte.',
    idea: 'Éteindre partout de minuit à cinq heures, sauf aux carrefours dangereux, et publier ce que cela fait économiser.',
    supports: ['karim', 'irene'],
  },
  {
    ...{ is: 'school', by: 'jeanne', axis: 'mobilite', commune: 'vassieux' },
    title: 'Un passage protégé devant l’école de Vassieux',
    need: 'Les voitures arrivent vite de la descente, et les enfants traversent entre deux virages. Deux fois cet automne, on a eu peur.',
    idea: 'Un passage surélevé et une zone à vingt kilomètres à l’heure aux heures d’entrée et de sortie.',
    supports: ['karim', 'odile', 'bruno'],
  },
  {
    ...{ is: 'water', by: 'bastien', how: phone, axis: 'environnement', commune: 'saintAgnan' },
    title: 'De l’eau fraîche sur les places en été',
    need: 'L’été dernier il a fait trente-six degrés à l’ombre. Les fontaines étaient fermées, et les bancs sont en plein soleil.',
    idea: 'Rouvrir les fontaines avec de l’eau que l’on peut boire, et mettre deux bancs à l’ombre sur chaque place.',
    supports: ['jeanne', 'irene', 'aline', 'karim'],
  },
  {
    ...{ is: 'parking', by: 'jeanne', axis: 'qualiteDeVie', commune: 'saintJean' },
    title: 'Agrandir le parking de la place du marché',
    need: 'Le mercredi, on tourne un quart d’heure pour se garer, et les livreurs se mettent en double file.',
    idea: 'Ajouter une vingtaine de places du côté de la halle.',
    supports: ['bruno'],
  },
  {
    ...{ is: 'trail', by: 'karim', axis: 'qualiteDeVie', commune: 'laChapelle' },
    title: 'Rouvrir le sentier des noyers jusqu’au col',
    need: 'Le vieux sentier est fermé par les ronces et deux arbres tombés. Pour monter au col, il faut marcher sur la route.',
    idea: 'Le dégager avec des bénévoles, refaire deux marches de pierre et poser cinq poteaux.',
    supports: ['jeanne', 'irene', 'paul'],
  },
  {
    ...{ is: 'repair', by: 'karim', how: walnuts, axis: 'economie', commune: 'laChapelle' },
    title: 'Un atelier où l’on répare ensemble',
    need: 'On jette des machines qui ne demandent qu’une pièce. Plus personne ne répare à moins de quarante kilomètres.',
    idea: 'Un samedi par mois, dans une salle communale, des habitants qui savent réparer aident les autres.',
    supports: [],
  },
  {
    ...{ is: 'bins', by: 'jeanne', axis: 'environnement', commune: 'vassieux' },
    title: 'Des bacs à compost au bas du village',
    need: 'Les épluchures partent à la poubelle, et le camion les descend à quarante kilomètres.',
    idea: 'Trois bacs près du lavoir, avec quelqu’un qui montre comment s’en servir au début.',
    supports: ['karim', 'irene', 'odile'],
  },
  {
    ...{ is: 'sunday', by: 'jeanne', axis: 'mobilite' },
    title: 'Un car le dimanche soir vers Valence',
    need: 'Les lycéens internes et les étudiants repartent le dimanche soir. Il n’y a aucun car, et toutes les familles descendent en voiture.',
    idea: 'Un aller le dimanche à dix-huit heures, qui attend le train de Valence.',
    supports: ['karim', 'irene', 'bruno'],
  },
  {
    ...{ is: 'fairground', by: 'karim', axis: 'qualiteDeVie', commune: 'saintJean' },
    title: 'Fermer le champ de foire aux voitures',
    need: 'Les voitures restent toute la journée sous les tilleuls, et les enfants jouent entre elles.',
    idea: 'Poser des bornes et garder la place pour les jeux, les marchés et les fêtes.',
    supports: ['jeanne'],
  },
  {
    ...{ is: 'postVassieux', by: 'jeanne', axis: 'qualiteDeVie', commune: 'vassieux' },
    title: 'Rouvrir le guichet de poste de Vassieux',
    need: 'Le guichet a fermé au printemps. Pour un colis il faut faire trente kilomètres.',
    idea: 'Rouvrir le guichet trois matins par semaine, dans la salle de la mairie.',
    supports: ['karim', 'aline'],
  },
  {
    ...{ is: 'postChaffal', by: 'karim', axis: 'qualiteDeVie', commune: 'leChaffal' },
    title: 'Un guichet de poste au Chaffal',
    need: 'Nous n’avons plus de guichet depuis deux ans, et la tournée passe trop tôt pour signer un recommandé.',
    idea: 'Un guichet un matin par semaine, tenu avec la commune.',
    supports: ['jeanne'],
  },
  {
    ...{ is: 'postAgnan', by: 'bastien', how: desk, axis: 'qualiteDeVie', commune: 'saintAgnan' },
    title: 'Retirer ses colis à Saint-Agnan',
    need: 'Je ne conduis plus, et on me demande d’aller chercher mes colis à La Chapelle.',
    idea: 'Rouvrir le guichet deux matins par semaine.',
    supports: ['jeanne', 'karim'],
  },
  {
    ...{ is: 'books', by: 'jeanne', axis: 'citoyen' },
    title: 'Une boîte à livres dans chaque village',
    need: 'La médiathèque est loin, et chez nous les livres dorment dans les greniers.',
    idea: 'Une boîte à l’abri de la pluie près de chaque mairie, fabriquée par un atelier d’ici.',
    supports: ['karim', 'irene', 'aline', 'paul'],
  },
  {
    ...{ is: 'canteen', by: 'karim', how: walnuts, axis: 'economie' },
    title: 'Des repas d’ici à la cantine',
    need: 'Les légumes de la cantine viennent de loin, alors que trois maraîchers du canton cherchent à vendre.',
    idea: 'Un menu par semaine avec ce qui pousse à moins de trente kilomètres.',
    supports: ['jeanne', 'irene', 'odile', 'bruno'],
  },
  {
    ...{ is: 'timber', by: 'karim', axis: 'economie', commune: 'laChapelle' },
    title: 'Un hangar partagé pour sécher le bois',
    need: 'Chacun sèche son bois sous une bâche, et il brûle mal. Les scieurs d’ici manquent de place.',
    idea: 'Un hangar ouvert aux vents près de la scierie, que plusieurs communes se partagent.',
    supports: ['jeanne', 'bastien'],
  },
  {
    ...{ is: 'draft', by: 'jeanne', axis: 'citoyen' },
    title: 'Des réunions à l’heure où l’on peut venir',
    need: 'Les réunions publiques sont à dix-huit heures en semaine. Avec deux enfants, je n’y vais jamais.',
    supports: [],
  },
];
