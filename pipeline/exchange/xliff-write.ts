// Writes units as XLIFF 1.2 (OASIS, 1 February 2008), one <file> for each document.

import type { Suggestion } from '../sync/suggestions.ts';
import { codeKey, codesOf, cutCodes, type Piece } from './inline-codes.ts';
import { type ExchangeLanguages, type ExchangeState, type ExchangeUnit, writeId } from './unit.ts';

/** Namespace of the attributes that hold the characters of a code (2.5, Extending XLIFF). */
const codeNamespace = 'urn:chaekja:inline-codes';

/** Values of the attribute state (2.3, target). */
export const xliffStates: Readonly<Record<ExchangeState, string>> = {
  missing: 'needs-translation',
  draft: 'needs-review-translation',
  outdated: 'needs-adaptation',
  translated: 'translated',
  reviewed: 'signed-off',
};

export function writeXliff(units: readonly ExchangeUnit[], { from, to }: ExchangeLanguages): string {
  const files = [...Map.groupBy(units, ({ document }) => document)].map(([document, members]) =>
    [
      `  <file original="${escapeXml(document)}" source-language="${escapeXml(from)}" target-language="${escapeXml(to)}" datatype="plaintext">`,
      '    <body>',
      ...members.map(writeUnit),
      '    </body>',
      '  </file>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:c="${codeNamespace}">`,
    ...files,
    '</xliff>',
    '',
  ].join('\n');
}

function writeUnit(unit: ExchangeUnit): string {
  const [source, target] = [cutCodes(unit.source), cutCodes(unit.target)];
  const number = numberCodes([source, target]);
  return [
    `      <trans-unit id="${escapeXml(writeId(unit))}" xml:space="preserve">`,
    `        <source>${writePieces(source, number())}</source>`,
    `        <target state="${xliffStates[unit.state]}">${writePieces(target, number())}</target>`,
    ...unit.notes.map((note) => `        <note>${escapeXml(note)}</note>`),
    ...(unit.suggestions ?? []).map(writeSuggestion),
    '      </trans-unit>',
  ].join('\n');
}

/** A past translation (2.3, alt-trans). Its codes are numbered for themselves. */
function writeSuggestion({ percent, source, target }: Suggestion): string {
  const [from, to] = [cutCodes(source), cutCodes(target)];
  const number = numberCodes([from, to]);
  return `        <alt-trans match-quality="${percent}%"><source>${writePieces(from, number())}</source><target>${writePieces(to, number())}</target></alt-trans>`;
}

type Code = Exclude<Piece, { kind: 'text' }>;

/**
 * Equal codes of source and target get the same number, so that a tool can tell which is which; a code that the target
 * has for itself gets one of its own. Each call of the result begins a text.
 */
function numberCodes(texts: readonly (readonly Piece[])[]): () => (code: Code) => number {
  const known: string[] = [];
  for (const text of texts) {
    const left = [...known];
    for (const key of codesOf(text).map(codeKey)) {
      const at = left.indexOf(key);
      if (at < 0) known.push(key);
      else left[at] = '\0taken';
    }
  }
  return () => {
    const left = [...known];
    return (code) => {
      const at = left.indexOf(codeKey(code));
      left[at] = '\0taken';
      return at + 1;
    };
  };
}

/** Pairs are <g>, single codes <x/> (2.4, inline elements). */
const writePieces = (pieces: readonly Piece[], numberOf: (code: Code) => number): string =>
  pieces.map((piece) => writePiece(piece, numberOf)).join('');

function writePiece(piece: Piece, numberOf: (code: Code) => number): string {
  if (piece.kind === 'text') return escapeXml(piece.text);
  const id = numberOf(piece);
  if (piece.kind === 'single') return `<x id="${id}" ctype="x-${piece.type}" c:text="${escapeXml(piece.text)}"/>`;
  const characters = `c:open="${escapeXml(piece.open)}" c:close="${escapeXml(piece.close)}"`;
  const inside = writePieces(piece.inside, numberOf);
  return `<g id="${id}" ctype="${ctypes[piece.type] ?? 'x-code'}" ${characters}>${inside}</g>`;
}

const ctypes: Readonly<Record<string, string>> = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'x-strikethrough',
  link: 'link',
};

/** For text and attributes alike; a line end in an attribute would come back as a blank (XML 1.0, 3.3.3). */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
