import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, findBreakingChanges, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractOf, unsaid } from './platform/graphql/contract';
import { TestApp } from './platform/testing/test-app';

const file = new URL('../../libs/contract/schema.graphql', import.meta.url);
let app: TestApp;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await TestApp.start();
  schema = app.app.get(GraphQLSchemaHost).schema;
  if (process.env['MONDEE_WRITE_CONTRACT']) writeFileSync(file, contractOf(schema));
});
afterAll(() => app?.stop());

describe('the contract', () => {
  it('is committed as the code states it (MONDEE_WRITE_CONTRACT=1 writes it anew)', () => {
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : 'type Query { nothing: Boolean }';
    const broken = findBreakingChanges(buildSchema(committed), buildSchema(contractOf(schema)));
    expect(broken.map((change) => change.description)).toEqual([]);
    expect(contractOf(schema)).toBe(committed);
  });

  it('states the access and the cost of each operation, and describes each field', () => {
    expect(unsaid(schema)).toEqual([]);
  });
});
