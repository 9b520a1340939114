// Writes and reads translation memories as TMX 1.4b (LISA, 26 April 2005).
import { cutCodes, type Piece } from './inline-codes.ts';
import { descendants, elements, isElement, readXml, type XmlElement, type XmlNode } from './read-xml.ts';
import { DamagedReturn, type ExchangeLanguages } from './unit.ts';
import { escapeXml } from './xliff-write.ts';

/** A text and its translation, as inline Markdown. */
export interface MemoryPair {
  readonly source: string;
  readonly target: string;
}

export function writeTmx(pairs: readonly MemoryPair[], { from, to }: ExchangeLanguages): string {
  const variant = (language: string, text: string) =>
    `<tuv xml:lang="${escapeXml(language)}"><seg>${writeSegment(cutCodes(text))}</seg></tuv>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header creationtool="chaekja" creationtoolversion="1" segtype="block" o-tmf="PO" adminlang="${escapeXml(from)}" srclang="${escapeXml(from)}" datatype="plaintext"/>`,
    '<body>',
    ...pairs.map(({ source, target }) => `<tu>${variant(from, source)}${variant(to, target)}</tu>`),
    '</body>',
    '</tmx>',
    '',
  ].join('\n');
}

/** Codes stand in <bpt>, <ept> and <ph>, which hold their characters. Pairs are numbered by `i`, within a segment. */
function writeSegment(pieces: readonly Piece[], numbers: { next: number } = { next: 1 }): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return escapeXml(piece.text);
      if (piece.kind === 'single') return `<ph type="${escapeXml(piece.type)}">${escapeXml(piece.text)}</ph>`;
      const number = numbers.next;
      numbers.next += 1;
      const open = `<bpt i="${number}" type="${escapeXml(piece.type)}">${escapeXml(piece.open)}</bpt>`;
      return `${open}${writeSegment(piece.inside, numbers)}<ept i="${number}">${escapeXml(piece.close)}</ept>`;
    })
    .join('');
}

/** Units that lack one of the two languages are left out. Throws DamagedReturn with the line of broken XML. */
export function readTmx(text: string, { from, to }: ExchangeLanguages): readonly MemoryPair[] {
  const [root] = elements(readXml(text), 'tmx');
  if (root === undefined) throw new DamagedReturn('not-this-format', '1');
  return descendants(root.children, 'tu').flatMap((unit) => {
    const variants = elements(unit.children, 'tuv');
    const [source, target] = [from, to].map((language) => variants.find((variant) => isIn(language, variant)));
    return source && target ? [{ source: wordsOf(source), target: wordsOf(target) }] : [];
  });
}

/** A memory in en-GB serves English. */
function isIn(language: string, { attributes }: XmlElement): boolean {
  const written = (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase();
  return written === language.toLowerCase() || written.startsWith(`${language.toLowerCase()}-`);
}

const wordsOf = (variant: XmlElement): string => elements(variant.children, 'seg').map(allText).join('');

const allText = (node: XmlNode): string => (isElement(node) ? node.children.map(allText).join('') : node.text);
