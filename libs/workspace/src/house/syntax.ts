import ts from 'typescript';

/** A decorator as written: its name, and its call when it is one. */
export interface Written {
  readonly name: string;
  readonly call?: ts.CallExpression;
}

export function decoratorsOf(node: ts.Node): Written[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) =>
    ts.isCallExpression(expression)
      ? { name: expression.expression.getText(), call: expression }
      : { name: expression.getText() },
  );
}

/** The keys of every object literal handed to the call: `@Query(() => X, { description, complexity })`. */
export function optionsOf(call: ts.CallExpression | undefined): Set<string> {
  const keys = new Set<string>();
  for (const argument of call?.arguments ?? []) {
    if (ts.isObjectLiteralExpression(argument)) keysOf(argument).forEach((key) => keys.add(key));
  }
  return keys;
}

export function keysOf(literal: ts.ObjectLiteralExpression): Set<string> {
  return new Set(
    literal.properties.flatMap((property) => (property.name === undefined ? [] : [property.name.getText()])),
  );
}

/** The names a file takes from a package, types aside. */
export function importedNames(file: ts.SourceFile, from: string): string[] {
  return file.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const clause = node.importClause;
    if (node.moduleSpecifier.text !== from || clause === undefined) return [];
    if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const bindings = clause.namedBindings;
    if (bindings === undefined) return ['default'];
    if (ts.isNamespaceImport(bindings)) return ['*'];
    return bindings.elements
      .filter((element) => !element.isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).text);
  });
}

/** Whether all that a file takes from there is gone once the types are. */
export function importsOnlyTypes(file: ts.SourceFile, from: string): boolean {
  const taking = file.statements.filter((node) => {
    const declares = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const source = declares ? node.moduleSpecifier : undefined;
    return source !== undefined && ts.isStringLiteral(source) && source.text === from;
  });
  return taking.length > 0 && taking.every(takesOnlyTypes);
}

function takesOnlyTypes(node: ts.Statement): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.every((element) => element.isTypeOnly);
}

/** The acts that a file's operations name: `@Access('proposals.submit')`. */
export function accessesOf(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    for (const { name, call } of decoratorsOf(node)) {
      const [act] = call?.arguments ?? [];
      if (name === 'Access' && act !== undefined && ts.isStringLiteral(act)) found.push(act.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
