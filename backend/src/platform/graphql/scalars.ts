import { GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '@mondee/kernel';

function day(value: unknown): string {
  if (!isDay(value)) throw new TypeError('A date is written YYYY-MM-DD');
  return value;
}

function instant(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new TypeError('An instant is written 2026-11-22T20:00:00.000Z');
  return value;
}

export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A day, YYYY-MM-DD, in the zone of the territory.',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
  serialize: instant,
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
});
