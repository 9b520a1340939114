// Reads the types of the template contract from their source, with the comments that explain them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/experimental';

export interface Member {
  readonly name: string;
  readonly type: TypeNode;
  readonly about: string;
}

export interface ViewType {
  readonly name: string;
  readonly about: string;
  /** Names of the types that it adds to. */
  readonly extends: readonly string[];
  readonly members: readonly Member[];
  /** What the name stands for, where it is no list of members. */
  readonly alias?: TypeNode;
}

/** As much of a syntax tree (ESTree with TypeScript) as is looked at. */
export interface TypeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly id?: TypeNode;
  readonly key?: TypeNode;
  readonly expression?: TypeNode;
  readonly literal?: TypeNode;
  readonly typeName?: TypeNode;
  readonly elementType?: TypeNode;
  readonly typeAnnotation?: TypeNode;
  readonly typeArguments?: { readonly params: readonly TypeNode[] };
  readonly types?: readonly TypeNode[];
  readonly members?: readonly TypeNode[];
  readonly extends?: readonly TypeNode[];
  readonly body?: TypeNode & { readonly body?: readonly TypeNode[] };
  readonly declaration?: TypeNode | null;
}

type Explain = (node: TypeNode) => string;

/** All exported interfaces and types of a folder, by name. */
export function readTypes(folder: string): ReadonlyMap<string, ViewType> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const types = files.flatMap((file) => typesIn(file, readFileSync(join(folder, file), 'utf8')));
  return new Map(types.map((type) => [type.name, type]));
}

function typesIn(file: string, text: string): readonly ViewType[] {
  const { program, comments } = parseSync(file, text);
  const about: Explain = ({ start }) => {
    const comment = comments.findLast(({ end }) => end <= start && /^\s*$/.test(text.slice(end, start)));
    return comment?.value.startsWith('*')
      ? comment.value
          .slice(1)
          .replace(/\s*\n\s*\*\s?/g, ' ')
          .trim()
      : '';
  };
  return (program.body as unknown as readonly TypeNode[]).flatMap((statement) => {
    const node = statement.declaration;
    const name = node?.id?.name;
    if (!node || name === undefined) return [];
    const common = { name, about: about(statement) };
    if (node.type === 'TSInterfaceDeclaration') {
      const parents = (node.extends ?? []).flatMap(({ expression }) => expression?.name ?? []);
      return [{ ...common, extends: parents, members: membersOf(node.body?.body ?? [], about) }];
    }
    if (node.type !== 'TSTypeAliasDeclaration' || node.typeAnnotation === undefined) return [];
    return [{ ...common, extends: [], members: [], alias: node.typeAnnotation }];
  });
}

const explained = new WeakMap<TypeNode, readonly Member[]>();

/** The members of a type that is written in place. */
export const literalMembers = (node: TypeNode): readonly Member[] => explained.get(node) ?? [];

function membersOf(nodes: readonly TypeNode[], about: Explain): readonly Member[] {
  return nodes.flatMap((node) => {
    const type = node.typeAnnotation?.typeAnnotation;
    const name = node.key?.name ?? String(node.key?.value);
    if (node.type !== 'TSPropertySignature' || type === undefined) return [];
    explainWithin(type, about);
    return [{ name, type, about: about(node) }];
  });
}

/** Types within types are read along, because only here their comments are known. */
function explainWithin(node: TypeNode, about: Explain): void {
  if (node.type === 'TSTypeLiteral') explained.set(node, membersOf(node.members ?? [], about));
  for (const inner of [node.typeAnnotation, node.elementType, ...(node.types ?? [])])
    if (inner !== undefined) explainWithin(inner, about);
}
