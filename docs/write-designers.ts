// Writes the part of designers.md that lists what templates are given; with --check it only proves that it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPieces } from './template-pieces.ts';
import { literalMembers, type Member, readTypes, type TypeNode, type ViewType } from './view-types.ts';

const file = join(import.meta.dirname, 'designers.md');
const marker = '<!-- Everything below is made by `npm run designers` from pipeline/view/ and templates/. -->\n';
const root = join(import.meta.dirname, '..');
const types = readTypes(join(root, 'pipeline/view'));

const typeNamed = (name: string): ViewType => {
  const found = types.get(name);
  if (found === undefined) throw new Error(`There is no type ${name}.`);
  return found;
};

/** Types that the page speaks of and has not listed yet. */
const mentioned: string[] = [];

function mention(name: string): string {
  if (!mentioned.includes(name)) mentioned.push(name);
  return `[${name}](#${name.toLowerCase()})`;
}

/** A type in words. */
function inWords(node: TypeNode): string {
  switch (node.type) {
    case 'TSStringKeyword':
      return 'string';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSBooleanKeyword':
      return 'true or false';
    case 'TSNullKeyword':
      return 'nothing';
    case 'TSTypeOperator':
    case 'TSParenthesizedType':
      return node.typeAnnotation ? inWords(node.typeAnnotation) : '';
    case 'TSArrayType':
      return node.elementType ? `list of ${inWords(node.elementType)}` : 'list';
    case 'TSUnionType':
      return (node.types ?? []).map(inWords).join(' or ');
    case 'TSIntersectionType':
      return (node.types ?? []).map(inWords).join(' with ');
    case 'TSLiteralType':
      return `\`${String(node.literal?.value)}\``;
    case 'TSTypeLiteral':
      return literalMembers(node)
        .map(({ name, type }) => `\`${name}\` (${inWords(type)})`)
        .join(', ');
    case 'TSTypeReference':
      return referenceInWords(node);
    default:
      throw new Error(`Nobody knows how to say a ${node.type}.`);
  }
}

function referenceInWords({ typeName, typeArguments }: TypeNode): string {
  const name = typeName?.name ?? '';
  // A letter stands for what differs between two products.
  if (!types.has(name)) return 'what the template says';
  const of = (typeArguments?.params ?? []).map(inWords).join(', ');
  return of === '' ? mention(name) : `${mention(name)} of ${of}`;
}

/** The variables of a template, whose type may be made of several. */
function variablesOf(node: TypeNode): readonly Member[] {
  if (node.type === 'TSTypeLiteral') return literalMembers(node);
  if (node.type === 'TSIntersectionType') return (node.types ?? []).flatMap(variablesOf);
  if (node.type === 'TSTypeReference') return allMembers(typeNamed(node.typeName?.name ?? ''));
  return [];
}

const allMembers = (type: ViewType): readonly Member[] => [
  ...type.extends.flatMap((name) => allMembers(typeNamed(name))),
  ...type.members,
];

function table(members: readonly Member[]): string {
  if (members.length === 0) return 'Nothing besides.';
  const rows = members.map(({ name, type, about }) => {
    if (about === '') throw new Error(`Say in pipeline/view what the variable "${name}" (${inWords(type)}) is.`);
    return `| \`${name}\` | ${inWords(type)} | ${cell(about)} |`;
  });
  return ['| variable | kind | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The pieces of a kind of templates, whose pages the contracts name. */
function pieces(folder: string, ...contracts: readonly string[]): string {
  const pages = new Set(contracts.flatMap((contract) => typeNamed(contract).members.map(({ name }) => name)));
  const rows = readPieces(join(root, 'templates', folder), pages).map(
    ({ name, about }) => `| \`${name}\` | ${cell(about)} |`,
  );
  return [`| in templates/${folder}/ | what it is |`, '| --- | --- |', ...rows].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const templates = (contract: string, folder: string): readonly string[] =>
  typeNamed(contract).members.flatMap(({ name, type }) => [
    `### templates/${folder}/${name}.liquid`,
    table(variablesOf(type)),
  ]);

function typeSection(name: string): readonly string[] {
  const { about, alias, members, extends: parents } = typeNamed(name);
  const said = alias ? `A ${inWords(alias)}.` : '';
  const more = parents.length > 0 ? `Everything of ${parents.map(mention).join(' and ')}, and:` : '';
  return [`### ${name}`, ...[about, said, more].filter((text) => text !== ''), ...(alias ? [] : [table(members)])];
}

function generated(): string {
  const sections = [
    '## What every part of a booklet is given',
    table(typeNamed('EveryPart').members),
    '## What the parts of a booklet are given',
    ...templates('BookletTemplates', 'booklet'),
    '## What every page of the site is given',
    table(typeNamed('EveryPage').members),
    '## What the pages of the site are given',
    ...templates('SiteTemplates', 'site'),
    ...templates('LooseTemplates', 'site'),
    '## Pieces that templates share',
    "A template calls a piece by `{% render 'flags.liquid', session: session %}` and hands it what it wants; `layout.liquid` is named by `{% layout 'layout.liquid' %}`. A piece can be copied and changed like a page.",
    pieces('booklet', 'BookletTemplates'),
    pieces('site', 'SiteTemplates', 'LooseTemplates'),
  ];
  const kinds: string[] = [];
  // Each section may speak of further types.
  for (let index = 0; index < mentioned.length; index += 1) kinds.push(...typeSection(mentioned[index] as string));
  return [...sections, '## Kinds', ...kinds].join('\n\n');
}

const text = readFileSync(file, 'utf8');
const [written = ''] = text.split(marker);
const page = `${written}${marker}\n${generated()}\n`;
if (page !== text) {
  if (process.argv.includes('--check')) {
    console.error('Not current: docs/designers.md. Run "npm run designers".');
    process.exitCode = 1;
  } else writeFileSync(file, page);
}
