// Turns each *.graphql file of the screens into typed, trusted documents, and lists them for the server.
// `node libs/contract/codegen/run.ts`: writes <file>.graphql.generated.ts beside each, and dist/trusted-documents.json.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  Kind,
  parse,
  print,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { typesOf } from './types.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const app = join(root, 'frontend/src/app');
const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));

const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .sort();
const parsed = files.map((name) => ({
  name,
  document: parse(readFileSync(join(app, name), 'utf8'), { noLocation: true }),
}));
const fragments = new Map<string, FragmentDefinitionNode>();
for (const { document } of parsed)
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);

const trusted: Record<string, { name: string; text: string }> = {};
const problems: string[] = [];

for (const { name, document } of parsed) {
  const operations = document.definitions.filter(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  );
  const constants = operations.map((operation) => {
    const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...needed(operation)] };
    for (const fault of validate(schema, whole)) problems.push(`${name}: ${fault.message}`);
    const text = print(whole);
    const id = createHash('sha256').update(text).digest('hex');
    const operationName = operation.name?.value ?? '';
    if (!operationName) problems.push(`${name}: an operation has no name`);
    trusted[id] = { name: operationName, text };
    return `export const ${operationName}: TrustedDocument<${operationName}Data, ${operationName}Vars> = { id: '${id}', name: '${operationName}', kind: '${operation.operation}' };`;
  });
  if (problems.length) continue;
  const types = typesOf(schema, operations, fragments);
  const to = join(app, `${name}.generated.ts`);
  const from = relative(dirname(to), join(app, 'graphql/trusted-document')).replaceAll('\\', '/');
  const text = [
    `import type { TrustedDocument } from '${from.startsWith('.') ? from : `./${from}`}';`,
    '',
    types,
    ...constants,
    '',
  ].join('\n');
  if (!existsSync(to) || readFileSync(to, 'utf8') !== text) writeFileSync(to, text);
}

if (problems.length) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(1);
}
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/trusted-documents.json'), JSON.stringify(trusted, null, 1));

/** The fragments an operation spreads, directly or through others, in the order of their names. */
function needed(operation: OperationDefinitionNode): FragmentDefinitionNode[] {
  const found = new Set<string>();
  const visitText = (text: string): void => {
    for (const [, spread = ''] of text.matchAll(/\.\.\.\s*([A-Z]\w*)/g)) {
      const fragment = fragments.get(spread);
      if (!fragment || found.has(spread)) continue;
      found.add(spread);
      visitText(print(fragment));
    }
  };
  visitText(print(operation));
  return [...found].sort().map((one) => fragments.get(one)!);
}
