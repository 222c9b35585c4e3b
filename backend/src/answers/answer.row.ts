import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayIn, type Channel, type Day, type Id } from '@mondee/kernel';
import type { Answer, Verdict } from '@mondee/domain/answers';
import { ZONE } from '../platform/zone';

/** An answer as it lies in the database, from its promise on. */
@Entity('answer')
export class AnswerRow {
  @PrimaryColumn('uuid') id!: Id;
  @Column('text', { name: 'to_kind' }) toKind!: string;
  @Column('uuid', { name: 'to_id' }) toId!: Id;
  @Column('text') state!: Answer['state'];
  /** True once what it answers is on line: until then nobody is told of it. */
  @Column('boolean') public!: boolean;
  @Column('date') due!: Day;
  @Column('timestamptz', { name: 'promised_at' }) promisedAt!: Date;
  @Column('text', { nullable: true }) verdict!: Verdict | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('uuid', { name: 'prepared_by', nullable: true }) preparedBy!: Id | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: Id | null;
  @Column('text', { nullable: true }) quality!: string | null;
  @Column('text') channel!: Channel;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}

export function answerOf(row: AnswerRow): Answer {
  const promised = {
    id: row.id,
    to: { kind: row.toKind, id: row.toId },
    due: row.due,
    promisedAt: row.promisedAt.toISOString(),
  };
  if (row.state === 'awaited') return { ...promised, state: 'awaited' };
  if (row.state === 'prepared')
    return {
      ...promised,
      state: 'prepared',
      preparedBy: row.preparedBy!,
      ...(row.verdict && { verdict: row.verdict }),
      ...(row.body && { text: row.body }),
      ...(row.reasons && { reasons: row.reasons }),
    };
  const answeredAt = row.answeredAt!.toISOString();
  return {
    ...promised,
    state: 'published',
    verdict: row.verdict!,
    text: row.body!,
    reasons: row.reasons!,
    answeredAt,
    answeredOn: dayIn(answeredAt, ZONE),
    answeredBy: row.answeredBy!,
    quality: row.quality ?? '',
  };
}

export function rowOf(answer: Answer, more: { public: boolean; channel: Channel }): AnswerRow {
  const written = answer.state === 'awaited' ? undefined : answer;
  const given = answer.state === 'published' ? answer : undefined;
  return {
    ...more,
    id: answer.id,
    toKind: answer.to.kind,
    toId: answer.to.id,
    state: answer.state,
    due: answer.due,
    promisedAt: new Date(answer.promisedAt),
    verdict: written?.verdict ?? null,
    body: written?.text ?? null,
    reasons: written?.reasons ?? null,
    preparedBy: answer.state === 'prepared' ? answer.preparedBy : null,
    answeredBy: given?.answeredBy ?? null,
    quality: given?.quality ?? null,
    answeredAt: given ? new Date(given.answeredAt) : null,
  };
}
