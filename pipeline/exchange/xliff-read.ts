// Reads XLIFF 1.2 that came back from a translator's tool.
import { descendants, elements, isElement, readXml, type XmlElement, type XmlNode } from './read-xml.ts';
import { DamagedReturn, type ExchangeState, hashOf, type ReturnedUnit, readId } from './unit.ts';
import { xliffStates } from './xliff-write.ts';

/** In the order of the file. Throws DamagedReturn with the unit's id, or the line of broken XML; nothing is half-read. */
export function readXliff(text: string): readonly ReturnedUnit[] {
  const [root] = elements(readXml(text), 'xliff');
  if (root === undefined) throw new DamagedReturn('not-this-format', '1');
  const units = descendants(root.children, 'trans-unit').map(readUnit);
  const seen = new Set<string>();
  for (const { name } of units) {
    const id = [name.document, name.section, name.source].join('#');
    if (seen.has(id)) throw new DamagedReturn('repeated-id', id);
    seen.add(id);
  }
  return units;
}

function readUnit(unit: XmlElement): ReturnedUnit {
  const id = unit.attributes['id'] ?? '';
  const known = readId(id);
  if (known === undefined) throw new DamagedReturn('unknown-id', id);
  const [source] = elements(unit.children, 'source');
  const codes = source ? codesIn(source.children) : new Map<string, Code>();
  if (source && hashOf(textOf(source.children, codes, id)) !== known.name.source)
    throw new DamagedReturn('source-altered', id);
  const [target] = elements(unit.children, 'target');
  if (target === undefined) return { ...known, target: '', state: 'missing' };
  const own = new Map([...codesIn(target.children), ...codes]);
  const words = textOf(target.children, own, id);
  return { ...known, target: words, state: stateOf(target, words, id) };
}

interface Code {
  readonly open: string;
  readonly close: string;
}

/** What the numbers stand for. Tools keep the source as it was, but may drop foreign attributes in the target. */
function codesIn(nodes: readonly XmlNode[]): ReadonlyMap<string, Code> {
  return new Map(
    ['g', 'x'].flatMap((name) =>
      descendants(nodes, name).flatMap(({ attributes }): readonly (readonly [string, Code])[] => {
        const single = attribute(attributes, 'text');
        const open = single ?? attribute(attributes, 'open');
        if (open === undefined) return [];
        return [[attributes['id'] ?? '', { open, close: attribute(attributes, 'close') ?? '' }]];
      }),
    ),
  );
}

/** The prefix is the tool's to choose. */
const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];

/** Marks of the tool (<mrk>) are looked through; any other element is a code that nobody knows. */
function textOf(nodes: readonly XmlNode[], codes: ReadonlyMap<string, Code>, unit: string): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node.text;
      const inside = textOf(node.children, codes, unit);
      if (node.name === 'mrk') return inside;
      const code = codes.get(node.attributes['id'] ?? '');
      if (code === undefined || !['g', 'x'].includes(node.name)) throw new DamagedReturn('unknown-code', unit);
      return code.open + inside + code.close;
    })
    .join('');
}

const states = new Map(Object.entries(xliffStates).map(([state, value]) => [value, state as ExchangeState]));

/** A tool that says nothing of the state has translated what is there. */
function stateOf({ attributes }: XmlElement, words: string, unit: string): ExchangeState {
  if (words === '') return 'missing';
  const written = attributes['state'];
  if (written === undefined || written === 'new') return 'translated';
  if (written === 'final') return 'reviewed';
  const state = states.get(written) ?? (written.startsWith('needs-') ? 'draft' : undefined);
  if (state === undefined) throw new DamagedReturn('unknown-state', unit);
  return state === 'missing' ? 'translated' : state;
}
