import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayIn, type Channel, type Day, type Id } from '@mondee/kernel';
import type { Answer, Prepared, PublishedAnswer, Verdict } from '@mondee/domain/answers';
import { ZONE } from '../platform/zone';

/** An answer as it lies in the database, from its promise on. */
@Entity('answer')
export class AnswerRow {
  @PrimaryColumn('uuid') id!: Id;
  @Column('text', { name: 'to_kind' }) toKind!: string;
  @Column('uuid', { name: 'to_id' }) toId!: Id;
  /** One for the first answer to a thing; handed on, it is owed another. */
  @Column('int') round!: number;
  @Column('int') revision!: number;
  @Column('text') state!: Answer['state'];
  /** True once what it answers is on line: until then nobody is told of it. */
  @Column('boolean') public!: boolean;
  @Column('date') due!: Day;
  /** Nothing in what was written before days could move. */
  @Column('date', { name: 'first_due', nullable: true }) firstDue!: Day | null;
  @Column('timestamptz', { name: 'promised_at' }) promisedAt!: Date;
  @Column('text', { name: 'owed_by', nullable: true }) owedBy!: string | null;
  @Column('uuid', { nullable: true }) assignee!: Id | null;
  /** Said by the fact that puts what is asked on line, by `place` alone. */
  @Column({ type: 'text', name: 'commune_code', nullable: true, insert: false, update: false })
  communeCode?: string | null;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: Id | null;
  @Column('text', { nullable: true }) verdict!: Verdict | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('text', { array: true }) chosen!: string[];
  @Column('text', { name: 'redirected_to', nullable: true }) redirectedTo!: string | null;
  @Column('uuid', { name: 'prepared_by', nullable: true }) preparedBy!: Id | null;
  @Column('timestamptz', { name: 'publish_at', nullable: true }) publishAt!: Date | null;
  @Column('uuid', { name: 'planned_by', nullable: true }) plannedBy!: Id | null;
  @Column('text', { name: 'planned_quality', nullable: true }) plannedQuality!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: Id | null;
  @Column('text', { nullable: true }) quality!: string | null;
  @Column('uuid', { nullable: true }) together!: Id | null;
  @Column('text') channel!: Channel;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}

export function answerOf(row: AnswerRow): Answer {
  const promised = {
    id: row.id,
    to: { kind: row.toKind, id: row.toId },
    due: row.due,
    firstDue: row.firstDue ?? row.due,
    promisedAt: row.promisedAt.toISOString(),
    round: row.round,
    revision: row.revision,
    ...(row.owedBy && { owedBy: row.owedBy }),
    ...(row.assignee && { assignee: row.assignee }),
    ...(row.communeCode && { commune: row.communeCode }),
    ...(row.mergedInto && { mergedInto: row.mergedInto }),
  };
  if (row.state === 'awaited') return { ...promised, state: 'awaited' };
  return row.state === 'prepared' ? { ...promised, ...preparedOf(row) } : { ...promised, ...givenOf(row) };
}

function preparedOf(
  row: AnswerRow,
): Omit<Prepared, keyof Extract<Answer, { state: 'awaited' }>> & { state: 'prepared' } {
  return {
    ...{ state: 'prepared', preparedBy: row.preparedBy!, chosen: row.chosen },
    ...(row.verdict && { verdict: row.verdict }),
    ...(row.body && { text: row.body }),
    ...(row.reasons && { reasons: row.reasons }),
    ...(row.redirectedTo && { redirectedTo: row.redirectedTo }),
    ...(row.publishAt && {
      plan: { at: row.publishAt.toISOString(), by: row.plannedBy!, quality: row.plannedQuality ?? '' },
    }),
  };
}

function givenOf(
  row: AnswerRow,
): Omit<PublishedAnswer, keyof Extract<Answer, { state: 'awaited' }>> & { state: 'published' } {
  const answeredAt = row.answeredAt!.toISOString();
  return {
    state: 'published',
    verdict: row.verdict!,
    text: row.body!,
    reasons: row.reasons!,
    chosen: row.chosen,
    ...(row.redirectedTo && { redirectedTo: row.redirectedTo }),
    answeredAt,
    answeredOn: dayIn(answeredAt, ZONE),
    answeredBy: row.answeredBy!,
    quality: row.quality ?? '',
    ...(row.together && { together: row.together }),
  };
}

export function rowOf(answer: Answer, more: { public: boolean; channel: Channel }): AnswerRow {
  const written = answer.state === 'awaited' ? undefined : answer;
  const given = answer.state === 'published' ? answer : undefined;
  const plan = answer.state === 'prepared' ? answer.plan : undefined;
  return {
    ...more,
    id: answer.id,
    toKind: answer.to.kind,
    toId: answer.to.id,
    round: answer.round,
    revision: answer.revision,
    state: answer.state,
    due: answer.due,
    firstDue: answer.firstDue,
    promisedAt: new Date(answer.promisedAt),
    owedBy: answer.owedBy ?? null,
    assignee: answer.assignee ?? null,
    mergedInto: answer.mergedInto ?? null,
    verdict: written?.verdict ?? null,
    body: written?.text ?? null,
    reasons: written?.reasons ?? null,
    chosen: [...(written?.chosen ?? [])],
    redirectedTo: written?.redirectedTo ?? null,
    preparedBy: answer.state === 'prepared' ? answer.preparedBy : null,
    publishAt: plan ? new Date(plan.at) : null,
    plannedBy: plan?.by ?? null,
    plannedQuality: plan?.quality ?? null,
    answeredBy: given?.answeredBy ?? null,
    quality: given?.quality ?? null,
    together: given?.together ?? null,
    answeredAt: given ? new Date(given.answeredAt) : null,
  };
}
