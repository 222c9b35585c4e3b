import type { BodyRules } from './body-rules';

/** A named set of parameters, with the text it comes from. */
export interface BodyTemplate {
  readonly id: TemplateId;
  /** The article; «à relire» where no jurist has read our reading of it. */
  readonly source: string;
  readonly rules: BodyRules;
  /** How the law calls the body, for the delay of its notices; nothing where its statutes alone say. */
  readonly nature?: 'commune' | 'epci';
  /** Its acts are deliberations in law: numbered, listed within a week, kept on line two months. */
  readonly deliberates: boolean;
  /** The fewest colleges it has. */
  readonly colleges: number;
}

export const TEMPLATES = [
  'municipal-council',
  'epci-council',
  'epci-video',
  'leader-2014',
  'leader-2021',
  'scic',
  'development-council',
  'association',
  'consent-circle',
  'free-committee',
] as const;
export type TemplateId = (typeof TEMPLATES)[number];

const council: BodyRules = {
  ...{ quorumNum: 1, quorumDen: 2, quorumStrict: true, quorumEach: false, privateHalf: false },
  ...{ recusedLeaveBase: false, secondNoticeDays: 3, noticeDays: 3, urgentDays: 1, proxies: 1 },
  ...{ chairDecides: true, weighted: false, largestPart: 100, video: false },
};
const free: BodyRules = {
  ...council,
  ...{ quorumNum: 0, quorumDen: 1, quorumStrict: false, recusedLeaveBase: true, secondNoticeDays: 0 },
  ...{ noticeDays: 0, urgentDays: 0, proxies: 5, video: true },
};
const leader: BodyRules = {
  ...free,
  ...{ quorumNum: 1, quorumDen: 2, privateHalf: true, noticeDays: 5, urgentDays: 5, proxies: 1 },
  ...{ chairDecides: false, largestPart: 49 },
};

const LIST: readonly BodyTemplate[] = [
  {
    id: 'municipal-council',
    source: 'CGCT, art. L2121-11, L2121-12, L2121-17 (à relire), L2121-20',
    ...{ rules: council, nature: 'commune', deliberates: true, colleges: 1 },
  },
  {
    id: 'epci-council',
    source: 'CGCT, art. L5211-1, L2121-12, L2121-17 (à relire), L2121-20',
    ...{ rules: { ...council, noticeDays: 5 }, nature: 'epci', deliberates: true, colleges: 1 },
  },
  {
    id: 'epci-video',
    source: 'CGCT, art. L5211-11-1, L5211-1, L2121-17 (à relire)',
    ...{ rules: { ...council, noticeDays: 5, video: true }, nature: 'epci', deliberates: true, colleges: 1 },
  },
  {
    id: 'leader-2014',
    source: 'Règlement (UE) 1303/2013, art. 32 et 34 (à relire)',
    ...{ rules: leader, deliberates: false, colleges: 2 },
  },
  {
    id: 'leader-2021',
    source: 'Règlement (UE) 2021/1060, art. 31 et 33 (à relire)',
    ...{ rules: leader, deliberates: false, colleges: 2 },
  },
  {
    id: 'scic',
    source: 'Loi 47-1775, art. 19 octies (à relire)',
    rules: {
      ...free,
      noticeDays: 15,
      urgentDays: 15,
      weighted: true,
      largestPart: 50,
      proxies: 2,
      chairDecides: false,
    },
    ...{ deliberates: false, colleges: 3 },
  },
  {
    id: 'development-council',
    source: 'CGCT, art. L5211-10-1',
    rules: { ...free, noticeDays: 5, urgentDays: 5, proxies: 1 },
    ...{ deliberates: false, colleges: 1 },
  },
  {
    id: 'association',
    source: 'Loi du 1er juillet 1901 : les statuts décident',
    rules: { ...free, noticeDays: 15, urgentDays: 15, proxies: 2 },
    ...{ deliberates: false, colleges: 1 },
  },
  {
    id: 'consent-circle',
    source: 'Gestion par consentement (Endenburg, 1981)',
    rules: { ...free, quorumNum: 1, quorumDen: 2, proxies: 0, chairDecides: false },
    ...{ deliberates: false, colleges: 1 },
  },
  {
    id: 'free-committee',
    source: 'Règles choisies par le comité lui-même',
    ...{ rules: free, deliberates: false, colleges: 1 },
  },
];

/** From this many inhabitants a municipal council has five clear days too (CGCT L2121-12). */
const LARGE_COMMUNE = 3_500;

/** A template as it holds for a body: the notice of a municipal council depends on its population. */
export function templateFor(id: TemplateId, population?: number): BodyTemplate {
  const found = LIST.find((one) => one.id === id)!;
  if (id !== 'municipal-council' || (population ?? 0) < LARGE_COMMUNE) return found;
  return { ...found, rules: { ...found.rules, noticeDays: 5 } };
}

export const isTemplate = (id: unknown): id is TemplateId => TEMPLATES.includes(id as TemplateId);
