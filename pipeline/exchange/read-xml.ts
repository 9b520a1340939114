// Reads an XML file that somebody else may have written: no entities of its own, no text lost, bounded in size.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { DamagedReturn } from './unit.ts';

/** An element, or a text between elements. */
export type XmlNode =
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly XmlNode[];
    }
  | { readonly text: string };

export type XmlElement = Extract<XmlNode, { readonly name: string }>;

/** Characters: a programme of 200 sessions takes five million. */
const longest = 50_000_000;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

/** Throws DamagedReturn with the line for what is no XML, and for a file that declares entities. */
export function readXml(text: string): readonly XmlNode[] {
  if (text.length > longest) throw new DamagedReturn('too-large', '1');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new DamagedReturn('foreign-entities', '1');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new DamagedReturn('not-this-format', String(valid.err.line));
  return toNodes(parser.parse(text));
}

/** The parser gives `[{ "name": [children], ":@": { attributes } }, { "#text": "…" }]`. */
function toNodes(parsed: unknown): readonly XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((one: Readonly<Record<string, unknown>>): readonly XmlNode[] => {
    if ('#text' in one) return [{ text: String(one['#text']) }];
    const name = Object.keys(one).find((key) => key !== ':@');
    if (name === undefined) return [];
    const attributes = (one[':@'] ?? {}) as Readonly<Record<string, string>>;
    return [{ name, attributes, children: toNodes(one[name]) }];
  });
}

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node;

export const elements = (nodes: readonly XmlNode[], name: string): readonly XmlElement[] =>
  nodes.filter((node): node is XmlElement => isElement(node) && localName(node.name) === name);

/** All elements of that name, however deep, in the order of the file. */
export const descendants = (nodes: readonly XmlNode[], name: string): readonly XmlElement[] =>
  nodes
    .filter(isElement)
    .flatMap((node) => [...(localName(node.name) === name ? [node] : []), ...descendants(node.children, name)]);

const localName = (name: string): string => name.replace(/^.*:/, '');
