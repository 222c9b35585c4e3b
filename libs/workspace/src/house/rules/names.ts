import ts from 'typescript';
import { isSource } from '../places';
import type { Rule, SourceTree, Violation } from '../source-tree';

const BAD_TYPE = /^I[A-Z][a-z]|.(Dto|DTO|Entity|Manager|Helper|Utils?)$/;
const BAD_FILE =
  /(^|[-.])(dto|entity|manager|helpers?|utils?)(\.spec)?\.[a-z]+$|\.(component|service|directive|pipe)\./;
const BAD_FOLDER = /(^|\/)(components|services|helpers|utils|dtos?|entities|common|shared)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Things are named by what they are: no I…, …Dto, …Entity, …Manager, …Helper, …Util; files in kebab-case. */
export const names: Rule = (tree) =>
  tree.paths
    .filter((file) => isSource(file) && /^(libs|backend|frontend|e2e)\//.test(file))
    .flatMap((file) => [...fileName(file), ...typeNames(tree, file)]);

function fileName(file: string): Violation[] {
  const base = file.slice(file.lastIndexOf('/') + 1);
  if (BAD_FILE.test(base)) return [{ file, says: `a file named by its role and not by its subject: ${base}` }];
  if (BAD_FOLDER.test(file)) return [{ file, says: 'a folder named by its role and not by its subject' }];
  return KEBAB.test(base) || base.startsWith('.') ? [] : [{ file, says: `a file not in kebab-case: ${base}` }];
}

function typeNames(tree: SourceTree, file: string): Violation[] {
  const found: Violation[] = [];
  const visit = (node: ts.Node) => {
    const named =
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isEnumDeclaration(node);
    if (named && node.name !== undefined && BAD_TYPE.test(node.name.text)) {
      found.push({ file, says: `a name that says nothing of its subject: ${node.name.text}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.syntax(file));
  return found;
}
