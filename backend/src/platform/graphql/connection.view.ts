import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'Where a page of a list stands.' })
export class PageInfoView {
  @Field(() => Boolean, { description: 'More comes after.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Something comes before.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row.' }) startCursor?: string;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row.' }) endCursor?: string;
}

export interface Connection<T> {
  readonly nodes: T[];
  readonly edges: { cursor: string; node: T }[];
  readonly pageInfo: PageInfoView;
  readonly totalCount: Promise<number>;
}

/** Four digits of year, and none is zero: PostgreSQL has no year 0. */
const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/;

/** A Relay connection type for a view. @example class ProposalConnectionView extends connectionOf('Proposal', () => ProposalView) {} */
export function connectionOf<T extends object>(name: string, view: () => Type<T>): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: 'A row of a list with its place in it.' })
  class EdgeView {
    @Field(() => String, { description: 'Where the row stands: give it back as `after`.' }) cursor!: string;
    @Field(view, { description: 'The thing itself.' }) node!: T;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class ConnectionView {
    @Field(() => [EdgeView], { description: 'The rows with their cursors.' }) edges!: EdgeView[];
    @Field(() => [view()], { description: 'The rows.' }) nodes!: T[];
    @Field(() => PageInfoView, { description: 'What comes before and after.' }) pageInfo!: PageInfoView;
    @Field(() => Int, { description: 'How many there are in all, counted when asked.' }) totalCount!: number;
  }
  return ConnectionView as unknown as Type<Connection<T>>;
}

/**
 * Makes a page from `first + 1` rows read after a cursor.
 * @param keyOf the sort keys of a row, that the next page starts from
 */
export function page<T>(
  rows: readonly T[],
  asked: { first: number; after?: string | null },
  keyOf: (row: T) => readonly (string | number | null)[],
  totalCount: () => Promise<number>,
): Connection<T> {
  const nodes = rows.slice(0, asked.first);
  const edges = nodes.map((node) => ({ node, cursor: toCursor(keyOf(node)) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > asked.first,
      hasPreviousPage: Boolean(asked.after),
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
    // Read only when it is asked for.
    get totalCount() {
      return totalCount();
    },
  };
}

/** At most a hundred rows, at least one, whatever was asked. */
export function pageSize(first: number | null | undefined, byDefault = 20): number {
  return Math.max(1, Math.min(100, first ?? byDefault));
}

export function toCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The keys of a cursor, or `undefined` when it is not one of ours with that many keys. */
export function fromCursor(cursor: string | null | undefined, length: number): (string | number | null)[] | undefined {
  if (!cursor || cursor.length > 400) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number';
    return Array.isArray(key) && key.length === length && key.every(plain) ? key : undefined;
  } catch {
    return undefined;
  }
}

/** True for a key of a cursor that PostgreSQL takes for an instant: written as we write them, by whoever. */
export function isInstantKey(key: unknown): key is string {
  // Only `toISOString` tells 30 February, which JavaScript reads and PostgreSQL does not.
  return typeof key === 'string' && INSTANT.test(key) && new Date(key).toJSON() === key;
}

/** Cost of a list: its rows times what one row costs. Give it as `complexity` of a connection's field. */
export function perRow({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }): number {
  return 1 + pageSize(args['first'] as number | undefined) * childComplexity;
}
