import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { newId } from '@mondee/kernel';
import { CAST, COMMUNES, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES, COMMITMENTS, DECISIONS, INDICATORS, PROPOSALS } from '@mondee/testing/story';

/** What would do, by the name of the field; so that a hostile value beside it is met by the rule, not by the parser. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  title: 'Une navette le mercredi',
  need: 'Rien ne passe ici le jour du marché, et le car ne vient plus.',
  idea: 'Deux allers et retours le mercredi, du plateau au marché.',
  what: 'Mettre en place la navette du mercredi, sur le plateau.',
  reason: 'Le véhicule est livré plus tard que prévu.',
  evidence: 'Procès-verbal du conseil, page 12.',
  evidenceUrl: 'https://royans-vercors.example/pv.pdf',
  email: 'nouvelle@demo.mondee.example',
  phone: '+33 4 75 00 00 00',
  name: 'Ana Ferrand',
  role: 'moderator',
  communeCode: COMMUNES.vassieux,
  commune: COMMUNES.vassieux,
  place: COMMUNES.laChapelle,
  due: '2027-05-01',
  to: '2027-09-01',
  from: '2026-01-01',
  until: '2028-01-01',
  on: '2026-11-01',
  doneOn: '2026-11-01',
  decidedOn: '2026-11-01',
  value: 12.5,
  low: 10,
  high: 15,
  channel: 'WEB',
  token: 'a'.repeat(43),
  returnTo: '/propositions',
  axis: AXES.mobilite,
  axisId: AXES.mobilite,
  proposalId: PROPOSALS.draft,
  decisionId: DECISIONS.shuttle,
  commitmentId: COMMITMENTS.shuttle,
  indicatorId: INDICATORS.passengers,
  ownerOrganisationId: ORGANISATIONS.intercommunality.id,
  personId: CAST.karim.id,
  answers: [PROPOSALS.school],
  restsOn: [],
  search: 'navette',
};
/** Left out of what is valid: each changes who acts, or needs the id of something private. */
const ABSENT = new Set(['act', 'milestoneId', 'upTo', 'after', 'subject']);

/** A value of this type that a rule may accept. */
export function validFor(name: string, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return validFor(name, type.ofType);
  if (ABSENT.has(name)) return undefined;
  if (name === 'draftId') return newId(Date.now());
  if (name in BY_NAME) return BY_NAME[name];
  if (isListType(type)) return [validFor(name, type.ofType)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, validFor(field.name, field.type)]),
    );
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (type.name === 'Int' || type.name === 'Float') return 3;
  if (type.name === 'Boolean') return true;
  return type.name === 'ID' ? newId(0) : 'Du texte pour cela, assez long pour être lu.';
}
