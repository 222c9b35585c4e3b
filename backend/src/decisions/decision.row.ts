import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Day, Id, Ref } from '@mondee/kernel';
import type { Decision } from '@mondee/domain/decisions';

/** A decision as it lies in the database; it is written once. */
@Entity('decision')
export class DecisionRow {
  @PrimaryColumn('uuid') id!: Id;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('text') body!: string;
  @Column('text') text!: string;
  @Column('text') grounds!: string;
  @Column('text') reasons!: string;
  @Column('boolean') adopted!: boolean;
  @Column('integer', { name: 'votes_for' }) votesFor!: number;
  @Column('integer', { name: 'votes_against' }) votesAgainst!: number;
  @Column('integer') abstentions!: number;
  @Column('date', { name: 'decided_on' }) decidedOn!: Day;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('uuid', { name: 'author_id' }) authorId!: Id;
  @Column('text') quality!: string;
  @Column('text') channel!: Channel;
}

/** What a decision answers and rests on: a thing of any room, by kind and id. */
@Entity('decision_link')
export class DecisionLinkRow {
  @PrimaryColumn('uuid', { name: 'decision_id' }) decisionId!: Id;
  @PrimaryColumn('text') relation!: 'answers' | 'rests-on';
  @PrimaryColumn('uuid', { name: 'to_id' }) toId!: Id;
  @Column('text', { name: 'to_kind' }) toKind!: string;
}

export function rowOf(decision: Decision, channel: Channel): DecisionRow {
  const { id, number, title, body, text, grounds, reasons, adopted, votes, decidedOn, author, quality } = decision;
  return {
    ...{ id, number, title, body, text, grounds, reasons, adopted, decidedOn, quality, channel },
    votesFor: votes.for,
    votesAgainst: votes.against,
    abstentions: votes.abstentions,
    publishedAt: new Date(decision.publishedAt),
    authorId: author,
  };
}

export function linkRowsOf({ id, answers, restsOn }: Decision): DecisionLinkRow[] {
  const rows = (refs: readonly Ref[], relation: DecisionLinkRow['relation']) =>
    refs.map((to) => ({ decisionId: id, relation, toId: to.id, toKind: to.kind }));
  return [...rows(answers, 'answers'), ...rows(restsOn, 'rests-on')];
}

export function decisionOf(row: DecisionRow, links: readonly DecisionLinkRow[]): Decision {
  const { id, number, title, body, text, grounds, reasons, adopted, abstentions, decidedOn, quality } = row;
  const to = (relation: DecisionLinkRow['relation']): Ref[] =>
    links.filter((link) => link.relation === relation).map(({ toKind, toId }) => ({ kind: toKind, id: toId }));
  return {
    ...{ id, number, title, body, text, grounds, reasons, adopted, decidedOn, quality },
    votes: { for: row.votesFor, against: row.votesAgainst, abstentions },
    publishedAt: row.publishedAt.toISOString(),
    author: row.authorId,
    answers: to('answers'),
    restsOn: to('rests-on'),
  };
}
