import type { SheetToChangeData, SheetToOpenData } from '../project-sheet.graphql.generated';

/** Not a person's id, so never one: what the list of carriers says beside the persons it names. */
export const ORGANISATION = 'organisation';
export const OTHER_PERSON = 'other';
const KEEPING = ['facilitator', 'administrator'];

type Project = NonNullable<SheetToChangeData['project']>;

/** A sheet as its form begins. */
export interface Sheet {
  readonly may: boolean;
  readonly reason: string | null;
  /** Why no sheet can be opened, and where to read on. */
  readonly not?: 'accepted' | 'open';
  readonly from: { readonly title: string; readonly path: string } | null;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly state?: Project['state'];
  /** A person's id, or `organisation`, or nothing yet. */
  readonly carrier: string;
  readonly carrierOrganisation: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly partners: readonly string[];
  readonly needs: Project['needs'];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

export function sheetOf(changed: SheetToChangeData | undefined, opened: SheetToOpenData | undefined): Sheet | null {
  if (changed?.project) return toChange(changed.project, changed.organisations);
  if (opened?.proposal) return toOpen(opened.proposal, opened);
  return null;
}

function toChange(project: Project, organisations: Sheet['organisations']): Sheet {
  const { carrier } = project;
  return {
    may: project.viewerCan.change.allowed,
    reason: project.viewerCan.change.reason?.message ?? null,
    from: project.proposal,
    ...{ path: project.path, title: project.title, summary: project.summary, state: project.state },
    carrier: carrier.organisation ? ORGANISATION : (carrier.person?.id ?? ''),
    carrierOrganisation: carrier.organisation?.id ?? '',
    person: carrier.organisation ? null : carrier.person,
    partners: project.partners.map(({ id }) => id),
    ...{ needs: project.needs, organisations },
  };
}

function toOpen(proposal: NonNullable<SheetToOpenData['proposal']>, page: SheetToOpenData): Sheet {
  const accepted = proposal.answers.some(({ state, verdict }) => state === 'PUBLISHED' && isYes(verdict));
  const { author } = proposal;
  return {
    may: page.viewer.roles.some((role) => KEEPING.includes(role)),
    reason: null,
    ...(proposal.project ? { not: 'open' } : !accepted && { not: 'accepted' }),
    from: proposal,
    ...{ path: proposal.project?.path ?? proposal.path, title: proposal.title, summary: proposal.idea },
    carrier: '',
    carrierOrganisation: author.organisation?.id ?? '',
    person: author.person,
    ...{ partners: [], needs: [], organisations: page.organisations },
  };
}

function isYes(verdict: string | null): boolean {
  return verdict === 'ACCEPTED' || verdict === 'PARTLY';
}
