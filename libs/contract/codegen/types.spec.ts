import { buildSchema, Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typesOf } from './types';

const schema = buildSchema(`
  scalar Date
  enum State { DRAFT PUBLISHED }
  interface Linkable { id: ID! label: String! }
  type Proposal implements Linkable { id: ID! label: String! state: State! due: Date supports: Int! answers: [Answer!]! }
  type Answer implements Linkable { id: ID! label: String! to: Linkable! }
  type Refusal { code: String! field: String }
  union ProposalOutcome = Proposal | Refusal
  input Draft { title: String needs: [String!]! state: State! at: String = "home" }
  type Query { proposal(id: ID!): Proposal }
  type Mutation { draft(input: Draft!): ProposalOutcome! }
`);

function typesIn(text: string): string {
  const { definitions } = parse(text);
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  return typesOf(schema, operations, new Map(fragments.map((one) => [one.name.value, one])));
}

describe('the types of a document', () => {
  it('say what may be missing, which words a state has, and that a day is text', () => {
    expect(typesIn('query P($id: ID!) { proposal(id: $id) { state due supports } }')).toBe(
      `export type PData = { readonly proposal: { readonly state: 'DRAFT' | 'PUBLISHED'; readonly due: string | null; readonly supports: number } | null };\n` +
        `export type PVars = { id: string };`,
    );
  });

  it('tell a refusal from the thing by its name', () => {
    const types = typesIn(
      'mutation D($input: Draft!) { draft(input: $input) { __typename ... on Proposal { id } ... on Refusal { code field } } }',
    );
    expect(types).toContain(
      `readonly draft: ({ readonly __typename: 'Proposal'; readonly id: string } | { readonly __typename: 'Refusal'; readonly code: string; readonly field: string | null })`,
    );
  });

  it('let an input leave out what may be null or has a default, and nothing else', () => {
    expect(typesIn('mutation D($input: Draft!) { draft(input: $input) { __typename } }')).toContain(
      `export type DVars = { input: { title?: string | null; needs: readonly (string)[]; state: 'DRAFT' | 'PUBLISHED'; at?: string | null } };`,
    );
  });

  it('follow fragments, merge what is asked twice, and keep other names', () => {
    const types = typesIn(`
      query P($id: ID!) { proposal(id: $id) { ...Named answers { called: label } answers { to { ...Named } } } }
      fragment Named on Linkable { id }
    `);
    expect(types).toContain(
      `{ readonly id: string; readonly answers: readonly ({ readonly called: string; readonly to: { readonly id: string } })[] }`,
    );
  });

  it('of a document without variables ask for none', () => {
    expect(typesIn('query P { proposal(id: "1") { id } }')).toContain('export type PVars = Record<string, never>;');
  });
});
