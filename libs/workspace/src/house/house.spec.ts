import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from './rules';
import { readFolder, readTree, workspaceRoot, type Violation } from './source-tree';

const fixtures = join(import.meta.dirname, 'fixtures');

/** Each fixture folder (`rule` or `rule.case`) holds one violation; this is the file the rule must name. */
const BROKEN: Readonly<Record<string, string>> = {
  floors: 'libs/kernel/src/id.ts',
  'floors.framework': 'libs/domain/proposals/src/submit.ts',
  'floors.platform': 'backend/src/platform/jobs/jobs.ts',
  'floors.props': 'frontend/src/app/proposals/proposal-page/proposal-page.ts',
  river: 'backend/src/proposals/submit-proposal.ts',
  'river.domain': 'libs/domain/proposals/src/proposal.ts',
  bank: 'backend/src/proposals/submit-proposal.ts',
  'bank.calls-a-room': 'backend/src/answers/publish-answer.ts',
  'bank.more-than-types': 'libs/domain/decisions/src/record.ts',
  doors: 'backend/src/decisions/record-decision.ts',
  'no-cycles': 'backend/src/proposals/proposal.row.ts',
  'typeorm-confined': 'backend/src/proposals/submit-proposal.ts',
  'graphql-confined': 'backend/src/proposals/submit-proposal.ts',
  'graphql-advisories': 'backend/src/platform/graphql/graphql.module.ts',
  'graphql-advisories.factory': 'backend/src/proposals/proposals.module.ts',
  'graphql-advisories.date': 'backend/src/proposals/proposal.view.ts',
  'graphql-advisories.context': 'backend/src/platform/graphql/graphql.module.ts',
  'graphql-advisories.inherits': 'backend/src/proposals/proposal.resolver.ts',
  'graphql-advisories.filter': 'backend/src/proposals/proposal.resolver.ts',
  'stated-operations': 'backend/src/proposals/proposal.resolver.ts',
  'stated-operations.cost': 'backend/src/proposals/proposal.resolver.ts',
  'stated-operations.description': 'backend/src/proposals/proposal.resolver.ts',
  'complete-manifests': 'backend/src/proposals/proposals.manifest.ts',
  'complete-manifests.none': 'backend/src/proposals/proposals.module.ts',
  'complete-manifests.act': 'backend/src/proposals/proposal.resolver.ts',
  'facts-flow-down': 'backend/src/proposals/proposals.manifest.ts',
  'facts-flow-down.unspoken': 'backend/src/decisions/decisions.manifest.ts',
  sentences: 'libs/domain/proposals/src/submit.ts',
  'sentences.one-language': 'libs/messages/en.json',
  'backend-roles': 'backend/src/proposals/proposals.service.ts',
  'same-rooms': 'frontend/src/app/ideas/ideas.routes.ts',
  'same-rooms.no-rules': 'backend/src/ballots/ballots.module.ts',
  names: 'libs/domain/proposals/src/proposal.ts',
  'names.file': 'libs/domain/proposals/src/proposal-utils.ts',
  'names.angular': 'frontend/src/app/proposals/proposal-card.component.ts',
  'names.folder': 'frontend/src/app/proposals/components/card.ts',
  readmes: 'libs/domain/proposals/src/index.ts',
  reasons: 'libs/kernel/src/id.ts',
  'migrations-alone': 'backend/src/platform/database/migrations/0002-supports.ts',
  'nothing-generated': 'libs/contract/src/operations.ts',
  'no-disabled-tests': 'e2e/journeys/an-idea.ts',
  'no-machine-names': 'libs/workspace/scripts/start.mjs',
};

describe('the house stands', () => {
  const tree = readTree(workspaceRoot());

  it.each(Object.entries(RULES))('%s: no violation in the tree', (_, rule) => {
    expect(rule(tree).map(sentence)).toEqual([]);
  });
});

describe('each wall holds', () => {
  it.each(Object.entries(BROKEN))('%s: the violation is found, and it alone', (folder, broken) => {
    const [name = ''] = folder.split('.');
    const found = RULES[name]?.(readFolder(join(fixtures, folder))) ?? [];
    expect([...new Set(found.map(({ file }) => file))]).toEqual([broken]);
  });

  it('each rule has a fixture and each fixture is read', () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(BROKEN).sort());
    expect([...new Set(Object.keys(BROKEN).map((folder) => folder.split('.')[0]))].sort()).toEqual(
      Object.keys(RULES).sort(),
    );
  });
});

const sentence = ({ file, says }: Violation) => `${file} ${says}`;
