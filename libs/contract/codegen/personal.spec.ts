import { readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isPersonal, OF_VIEWER } from './personal';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const personal = (text: string): boolean => isPersonal(schema, parse(text));

describe('a document is personal', () => {
  it('when it asks something of who looks, however deep', () => {
    expect(personal('{ viewer { language } }')).toBe(true);
    expect(personal('{ proposals { nodes { title viewerSupports } } }')).toBe(true);
    expect(
      personal(
        'query P { proposal(id: "1") { ...Rights } } fragment Rights on Proposal { viewerCan { support { allowed } } }',
      ),
    ).toBe(true);
  });

  it('under another name too', () => {
    expect(personal('{ mine: myProposals { title } }')).toBe(true);
    expect(personal('{ proposals { nodes { liked: viewerSupports } } }')).toBe(true);
  });

  it('and not when it asks what everyone sees', () => {
    expect(
      personal('{ territory { name } proposals { nodes { title author { name } thread { hops { label } } } } }'),
    ).toBe(false);
  });

  it('by fields that the contract still has', () => {
    const fields = Object.keys(schema.getQueryType()!.getFields()).map((name) => `Query.${name}`);
    expect([...OF_VIEWER].filter((name) => !fields.includes(name))).toEqual([]);
  });
});
