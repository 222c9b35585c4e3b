import type { Day, Id } from '@mondee/kernel';
import type { BodyRules } from './body-rules';
import type { TemplateId } from './templates';

/** A body that meets and decides: a council, a steering committee, a working group. */
export interface Body {
  readonly id: Id;
  readonly name: string;
  readonly about: string;
  readonly template: TemplateId;
  /** The inhabitants of its commune, where the law asks. */
  readonly population?: number;
  readonly rules: BodyRules;
  readonly colleges: readonly College[];
  /** The body it belongs to. */
  readonly parent?: Id;
}

/** On a table plan a college is a shape, never a colour alone. */
export const COLLEGE_SHAPES = ['square', 'disc', 'triangle', 'diamond'] as const;

export interface College {
  readonly id: string;
  readonly name: string;
  readonly shape: (typeof COLLEGE_SHAPES)[number];
  readonly seats: number;
  /** Its members belong to the public sphere (LEADER). */
  readonly public: boolean;
  /** Percent of the votes, where votes are weighed. */
  readonly weight: number;
}

export const MEMBER_ROLES = ['member', 'chair', 'secretary', 'link', 'guest', 'observer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A seat held from one day to another, in one's own name or for an organisation. */
export interface Holding {
  readonly id: Id;
  readonly body: Id;
  readonly college: string;
  /** The seat in its college, from 1. */
  readonly seat: number;
  readonly name: string;
  readonly role: MemberRole;
  readonly person?: Id;
  readonly organisation?: string;
  readonly alternate?: string;
  /** Where it is written: an order, minutes, a letter. */
  readonly proof?: string;
  readonly from: Day;
  /** Its last day, included. */
  readonly until?: Day;
}

/** Guests and observers speak; they have no vote and make no quorum. */
export const votes = ({ role }: Pick<Holding, 'role'>): boolean => role !== 'guest' && role !== 'observer';

/** Who sits on a day, past and future included: a mandate that ended the day before does not vote. */
export function membersOn(holdings: readonly Holding[], on: Day): Holding[] {
  return holdings.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
}

/** Seats of colleges that nobody holds on a day. */
export function vacancies(body: Body, holdings: readonly Holding[], on: Day): { college: string; seats: number[] }[] {
  const held = new Set(
    membersOn(holdings, on)
      .filter(votes)
      .map(({ college, seat }) => `${college} ${seat}`),
  );
  return body.colleges.map(({ id, seats }) => ({
    college: id,
    seats: Array.from({ length: seats }, (_, i) => i + 1).filter((seat) => !held.has(`${id} ${seat}`)),
  }));
}
