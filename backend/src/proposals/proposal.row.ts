import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Id } from '@mondee/kernel';
import type { CoAuthor, Hidden, Photo, Point, Proposal } from '@mondee/domain/proposals';

/** A proposal as it lies in the database. */
@Entity('proposal')
export class ProposalRow {
  @PrimaryColumn('uuid') id!: Id;
  @Column('integer') number!: number;
  @Column('text') state!: Proposal['state'];
  @Column('integer') revision!: number;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) need!: string | null;
  @Column('text', { nullable: true }) idea!: string | null;
  @Column('uuid', { name: 'axis_id', nullable: true }) axisId!: Id | null;
  @Column('text', { name: 'commune_code', nullable: true }) communeCode!: string | null;
  @Column('uuid', { name: 'author_id' }) authorId!: Id;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: Id | null;
  @Column('uuid', { name: 'mandate_id', nullable: true }) mandateId!: Id | null;
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy!: Id | null;
  @Column('text') channel!: Channel;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('integer', { name: 'support_count' }) supportCount!: number;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: Id | null;
  @Column('timestamptz', { name: 'merged_at', nullable: true }) mergedAt!: Date | null;
  @Column('jsonb', { nullable: true }) point!: Point | null;
  @Column('jsonb') photos!: readonly Photo[];
  @Column('jsonb') documents!: readonly Id[];
  @Column('boolean', { name: 'text_stays' }) textStays!: boolean;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawn_for', nullable: true }) withdrawnFor!: string | null;
  /** From their own table. */
  coAuthors?: readonly CoAuthor[];
  @Column('timestamptz', { name: 'hidden_at', nullable: true }) hiddenAt!: Date | null;
  @Column('text', { name: 'hidden_for', nullable: true }) hiddenFor!: Hidden['hiddenFor'] | null;
}

export function proposalOf(row: ProposalRow): Proposal {
  const begun = {
    id: row.id,
    number: row.number,
    author: {
      person: row.authorId,
      ...(row.organisationId && { organisation: row.organisationId }),
      ...(row.mandateId && { mandate: row.mandateId }),
    },
    ...(row.enteredBy && { enteredBy: row.enteredBy }),
    channel: row.channel,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
    ...(row.coAuthors?.length && { coAuthors: row.coAuthors }),
  };
  const attached = {
    ...(row.point && { point: row.point }),
    ...(row.photos?.length && { photos: row.photos }),
    ...(row.documents?.length && { documents: row.documents }),
    ...(row.textStays && { textStays: true as const }),
  };
  if (row.state === 'draft')
    return {
      ...begun,
      state: 'draft',
      text: {
        ...(row.title && { title: row.title }),
        ...(row.need && { need: row.need }),
        ...(row.idea && { idea: row.idea }),
        ...(row.axisId && { axis: row.axisId }),
        commune: row.communeCode,
        ...attached,
      },
    };
  const text = {
    title: row.title!,
    need: row.need!,
    idea: row.idea!,
    axis: row.axisId!,
    commune: row.communeCode,
    ...attached,
  };
  const submittedAt = row.submittedAt!.toISOString();
  if (row.state === 'submitted') return { ...begun, state: 'submitted', text, submittedAt };
  const online = {
    ...begun,
    text,
    submittedAt,
    publishedAt: row.publishedAt!.toISOString(),
    supportCount: row.supportCount,
    ...(row.answeredAt && { answeredAt: row.answeredAt.toISOString() }),
  };
  const withdrawn = row.withdrawnAt && {
    withdrawnAt: row.withdrawnAt.toISOString(),
    withdrawnFor: row.withdrawnFor!,
  };
  const merged = row.mergedInto && { mergedInto: row.mergedInto, mergedAt: row.mergedAt!.toISOString() };
  if (row.state === 'hidden')
    return {
      ...online,
      ...merged,
      ...withdrawn,
      state: 'hidden',
      hiddenAt: row.hiddenAt!.toISOString(),
      hiddenFor: row.hiddenFor!,
    };
  if (merged) return { ...online, ...merged, state: 'merged' };
  if (withdrawn) return { ...online, ...withdrawn, state: 'withdrawn' };
  return { ...online, state: 'published' };
}

export function rowOf(proposal: Proposal): ProposalRow {
  const { text } = proposal;
  return {
    id: proposal.id,
    number: proposal.number,
    state: proposal.state,
    revision: proposal.revision,
    title: text.title ?? null,
    need: text.need ?? null,
    idea: text.idea ?? null,
    axisId: text.axis ?? null,
    communeCode: text.commune,
    authorId: proposal.author.person,
    organisationId: proposal.author.organisation ?? null,
    mandateId: proposal.author.mandate ?? null,
    enteredBy: proposal.enteredBy ?? null,
    channel: proposal.channel,
    createdAt: new Date(proposal.createdAt),
    submittedAt: proposal.state === 'draft' ? null : new Date(proposal.submittedAt),
    publishedAt: 'publishedAt' in proposal ? new Date(proposal.publishedAt) : null,
    supportCount: 'supportCount' in proposal ? proposal.supportCount : 0,
    mergedInto: ('mergedInto' in proposal && proposal.mergedInto) || null,
    mergedAt: 'mergedAt' in proposal && proposal.mergedAt ? new Date(proposal.mergedAt) : null,
    point: text.point ?? null,
    photos: text.photos ?? [],
    documents: text.documents ?? [],
    textStays: text.textStays ?? false,
    answeredAt: 'answeredAt' in proposal && proposal.answeredAt ? new Date(proposal.answeredAt) : null,
    withdrawnAt: 'withdrawnAt' in proposal && proposal.withdrawnAt ? new Date(proposal.withdrawnAt) : null,
    withdrawnFor: ('withdrawnFor' in proposal && proposal.withdrawnFor) || null,
    hiddenAt: proposal.state === 'hidden' ? new Date(proposal.hiddenAt) : null,
    hiddenFor: proposal.state === 'hidden' ? proposal.hiddenFor : null,
  };
}
