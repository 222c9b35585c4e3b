import { buildSchema, execute, parse, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selects } from './selects';

const SCHEMA = buildSchema(`
  type Query { list: List }
  type List { nodes: [Thing] }
  type Thing { title: String commune: Place author: Author }
  type Author { name: String commune: Place quality: String }
  type Place { name: String }
`);

/** What a resolver of `list` finds selected. */
function found(query: string, ...fields: string[]): boolean | undefined {
  let answer: boolean | undefined;
  const list = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    answer = selects(info, ...fields);
    return null;
  };
  const result = execute({ schema: SCHEMA, document: parse(query), rootValue: { list } });
  expect(result).not.toHaveProperty('errors');
  return answer;
}

describe('what an answer is asked to hold', () => {
  it('is found at any depth, through fragments of both kinds', () => {
    expect(found('{ list { nodes { title } } }', 'title')).toBe(true);
    expect(found('{ list { nodes { author { quality } } } }', 'title')).toBe(false);
    expect(found('{ list { nodes { ...F } } } fragment F on Thing { author { quality } }', 'quality')).toBe(true);
    expect(found('{ list { nodes { ... on Thing { author { quality } } } } }', 'quality')).toBe(true);
  });

  it('can be asked right below another field only', () => {
    const below = 'author.commune';
    expect(found('{ list { nodes { commune { name } author { name } } } }', below)).toBe(false);
    expect(found('{ list { nodes { author { commune { name } } } } }', below)).toBe(true);
    expect(found('{ list { nodes { author { ...A } } } } fragment A on Author { commune { name } }', below)).toBe(true);
  });
});
