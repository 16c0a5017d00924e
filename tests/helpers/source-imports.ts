import ts from 'typescript';

/** One import of a source file, static or dynamic. */
export interface SourceImport {
  /** As written: `./types.js`, `zod`, `node:path`. */
  readonly specifier: string;
  /** Gone after compilation: `import type`, `export type … from`, `import('…')` as a type. */
  readonly typeOnly: boolean;
}

/** What a source file takes from outside of itself, as the TypeScript parser sees it. */
export interface SourceFacts {
  readonly imports: readonly SourceImport[];
  /** Globals and their members in use: `process.env`, `Date.now`, `Math.random`, `new Date()`, `fetch`. */
  readonly globals: ReadonlySet<string>;
}

const memberGlobals = new Set(['process', 'Date', 'Math', 'globalThis']);
const plainGlobals = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'process']);

/** Parses one file. A dynamic import of something else than a literal has the specifier `<computed>`. */
export function readSource(name: string, content: string): SourceFacts {
  const imports: SourceImport[] = [];
  const globals = new Set<string>();
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    const written = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : '<computed>';
    imports.push({ specifier: written, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
      const bindings = node.importClause?.namedBindings;
      const fromProcess =
        ts.isStringLiteralLike(node.moduleSpecifier) && /^(?:node:)?process$/u.test(node.moduleSpecifier.text);
      if (fromProcess && bindings && ts.isNamedImports(bindings)) {
        for (const { name: local, propertyName } of bindings.elements)
          globals.add(`process.${(propertyName ?? local).text}`);
      }
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require')
      add(node.arguments[0], false);
    readGlobal(node, globals);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true));
  return { imports, globals };
}

function readGlobal(node: ts.Node, globals: Set<string>): void {
  if (ts.isPropertyAccessExpression(node)) {
    const owner = nameOf(node.expression);
    if (owner !== null && memberGlobals.has(owner)) globals.add(`${owner}.${node.name.text}`);
  } else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const owner = nameOf(node.expression);
    if (owner !== null && memberGlobals.has(owner)) globals.add(`${owner}.${node.argumentExpression.text}`);
  } else if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer) {
    const owner = nameOf(node.initializer);
    if (owner === null || !memberGlobals.has(owner)) return;
    for (const { propertyName, name } of node.name.elements)
      globals.add(`${owner}.${(propertyName ?? name).getText()}`);
  } else if (ts.isNewExpression(node) && nameOf(node.expression) === 'Date' && (node.arguments?.length ?? 0) === 0) {
    globals.add('new Date()');
  } else if (ts.isIdentifier(node) && plainGlobals.has(node.text) && isReference(node)) globals.add(node.text);
}

/** `process` of both `process` and `globalThis.process`. */
function nameOf(expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text;
  const isGlobal = ts.isPropertyAccessExpression(expression) && nameOf(expression.expression) === 'globalThis';
  return isGlobal ? expression.name.text : null;
}

const isReference = (node: ts.Identifier): boolean =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !ts.isPropertySignature(node.parent);
