import ts from "typescript";
import type { Declaration } from "./public-symbols.ts";

/** A declaration as a reader of the library needs it: without its body, its insides and its own comment. */
export function declarationText(declaration: Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(declaration)) return functionText(declaration, checker);
  if (ts.isVariableDeclaration(declaration)) {
    const type = declaration.type?.getText() ?? typeText(checker.getTypeAtLocation(declaration), checker);
    return `const ${declaration.name.getText()}: ${type}`;
  }
  if (ts.isTypeAliasDeclaration(declaration)) {
    // A union that is read off a list of values is shown as the union.
    if (/\btypeof\b/.test(declaration.type.getText()))
      return `type ${declaration.name.text} = ${typeText(checker.getTypeAtLocation(declaration), checker)};`;
    return `type ${declaration.getSourceFile().text.slice(declaration.name.getStart(), declaration.end)}`;
  }
  return memberedText(declaration);
}

function functionText(declaration: ts.FunctionDeclaration, checker: ts.TypeChecker): string {
  const source = declaration.getSourceFile().text;
  const from = declaration.name?.getStart() ?? declaration.getStart();
  const to = declaration.body?.getFullStart() ?? declaration.end;
  const returned =
    declaration.type === undefined
      ? `: ${typeText(checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(declaration) as ts.Signature), checker)}`
      : "";
  const isAsync = declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  return `${isAsync ? "async " : ""}function ${source.slice(from, to).trim()}${returned}`;
}

/** An interface or a class: its members, without bodies and without what is kept inside. */
function memberedText(declaration: ts.InterfaceDeclaration | ts.ClassDeclaration): string {
  const source = declaration.getSourceFile().text;
  const [first] = declaration.members;
  const keyword = ts.isClassDeclaration(declaration) ? "class" : "interface";
  const opening = source.slice(
    declaration.name?.getStart() ?? declaration.pos,
    first?.getFullStart() ?? declaration.end,
  );
  const members = [...declaration.members]
    .filter((member) => member.name === undefined || !ts.isComputedPropertyName(member.name))
    .map((member) => {
      const end = "body" in member && member.body !== undefined ? (member.body as ts.Node).getFullStart() : member.end;
      const text = source.slice(member.getFullStart(), end).trim();
      return `  ${text}${text.endsWith(";") ? "" : ";"}`;
    });
  return [`${keyword} ${opening.trim()}`, ...members, ...(first === undefined ? [] : ["}"])].join("\n");
}

/** A type that is nowhere written, such as what a function was found to return. */
function typeText(type: ts.Type, checker: ts.TypeChecker): string {
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.NodeBuilderFlags;
  const flags = NoTruncation | InTypeAlias | MultilineObjectLiterals;
  const node = checker.typeToTypeNode(type, undefined, flags) as ts.TypeNode;
  const printer = ts.createPrinter({ removeComments: true });
  const text = printer.printNode(ts.EmitHint.Unspecified, node, ts.createSourceFile("", "", ts.ScriptTarget.ES2022));
  return text.replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
}
