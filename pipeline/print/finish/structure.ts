// Turns the structure tree that Chromium prints into one that PDF/UA-1 accepts (ISO 14289-1, 7; ISO 32000-1, 14.8).

import { isKind, name, type PdfDictionary, type PdfValue, reference } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Edits } from './edits.ts';
import { directContent, kidKinds, kidsOf, referenceOf, type StructureElement } from './structure-elements.ts';

/** Marked-content ids that are mere decoration, by the object number of their page. */
export type Decoration = ReadonlyMap<number, ReadonlySet<number>>;

/** Elements of which content must stand in a kid: what is marked in themselves are borders and backgrounds (14.8.4.3). */
const containers = new Set(['Table', 'TR', 'THead', 'TBody', 'TFoot', 'L', 'LI']);

/**
 * Structure types that HTML cannot ask for travel in a private subtag of the language, `ko-x-toc`, because it is the
 * only attribute that passes through the browser. The element's true language is what stands before it.
 */
const privateTypes: Readonly<Record<string, string>> = {
  toc: 'TOC',
  toci: 'TOCI',
  notes: 'Div',
  note: 'Note',
  noteref: 'Reference',
};

/** Changes the elements and tells which marked content is no longer part of the tree. */
export function finishStructure(file: PdfFile, elements: readonly StructureElement[], edits: Edits): Decoration {
  const types = new Map(elements.map(({ number, type }) => [number, type]));
  const decoration = new Map<number, Set<number>>();
  const spoken = spokenTypes(file, types, edits);
  for (const { number, type } of elements) {
    const { content, elements: inner } = kidKinds(file, number);
    if (content && (inner || containers.has(type)))
      dropDecoration(file, number, containers.has(type), edits, decoration);
    if (type === 'Figure') keepOneFigure(file, number, types, edits);
    const now = spoken.get(number) ?? type;
    if (now === 'LI') wrapKids(file, number, types, edits, 'LBody', (kid) => kid !== 'Lbl');
    if (now === 'TOCI') wrapKids(file, number, types, edits, 'Reference', (kid) => kid === 'Link');
    // A note needs an id (ISO 14289-1, 7.9); ids are numbered anew when parts are joined.
    if (now === 'Note') edits.change(number, { ID: idOf(number) });
  }
  forgetDecoration(file, decoration, edits);
  return decoration;
}

const idOf = (number: number): PdfValue => ({
  kind: 'string',
  bytes: Buffer.from(`node1${String(number).padStart(7, '0')}`, 'latin1'),
});

/** Elements whose language carries a private type get that type, and their language back. */
function spokenTypes(file: PdfFile, types: ReadonlyMap<number, string>, edits: Edits): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const number of objectsWith(file, '-x-')) {
    if (!types.has(number)) continue;
    const language = edits.read(number)?.get('Lang');
    const [, plain = '', subtag = ''] =
      (isKind(language, 'string') && /^(.*)-x-(\w+)$/.exec(Buffer.from(language.bytes).toString('latin1'))) || [];
    const type = privateTypes[subtag];
    if (type === undefined) continue;
    found.set(number, type);
    edits.change(number, {
      S: name(type),
      Lang: { kind: 'string', bytes: Buffer.from(plain, 'latin1') },
      // Numbering belongs to lists only (14.8.5.5).
      ...((type === 'TOC' || type === 'Div') && { A: undefined }),
    });
  }
  return found;
}

/** Numbers of the objects in whose bytes a text stands; in compressed data it may stand by chance. */
function objectsWith(file: PdfFile, text: string): readonly number[] {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const found: number[] = [];
  let index = 0;
  for (let hit = bytes.indexOf(text); hit >= 0; hit = bytes.indexOf(text, hit + 1)) {
    while (index < file.order.length - 1 && (file.span(file.order[index + 1] as number)?.start ?? 0) <= hit) index += 1;
    const number = file.order[index];
    if (number !== undefined && found.at(-1) !== number) found.push(number);
  }
  return found;
}

/** Text is always in an element of its own, so what stands beside elements is the box around them. */
function dropDecoration(
  file: PdfFile,
  number: number,
  isContainer: boolean,
  edits: Edits,
  decoration: Map<number, Set<number>>,
): void {
  const element = file.dictionary(file.object(number));
  const kids = kidsOf(file, element);
  if (!isContainer && (kids.length < 2 || !kids.some((kid) => referenceOf(kid) !== undefined))) return;
  const kept = kids.filter((kid) => {
    const content = directContent(file, element, kid);
    if (content?.page === undefined) return true;
    const page = decoration.get(content.page) ?? new Set();
    decoration.set(content.page, page.add(content.mcid));
    return false;
  });
  if (kept.length < kids.length) edits.change(number, { K: kept });
}

/** A `figure` around a picture is a second Figure without alternative text: it takes over that of the picture. */
function keepOneFigure(file: PdfFile, number: number, types: ReadonlyMap<number, string>, edits: Edits): void {
  const element = edits.read(number);
  if (element === undefined || element.has('Alt')) return;
  const inner = descendants(file, element, types).filter((one) => types.get(one) === 'Figure');
  const [only] = inner;
  const alternative = only === undefined ? undefined : edits.read(only)?.get('Alt');
  if (inner.length !== 1 || only === undefined || alternative === undefined) {
    edits.change(number, { S: name('Div') });
    return;
  }
  edits.change(number, { Alt: alternative });
  edits.change(only, { S: name('Span'), Alt: undefined });
}

function descendants(file: PdfFile, element: PdfDictionary, types: ReadonlyMap<number, string>): readonly number[] {
  return kidsOf(file, element).flatMap((kid) => {
    const number = referenceOf(kid);
    if (number === undefined || !types.has(number)) return [];
    return [number, ...descendants(file, file.dictionary(kid), types)];
  });
}

/** Puts neighbouring kids of certain types into a new element between them and their parent. */
function wrapKids(
  file: PdfFile,
  number: number,
  types: ReadonlyMap<number, string>,
  edits: Edits,
  type: string,
  wanted: (kidType: string | undefined) => boolean,
): void {
  const element = edits.read(number);
  if (element === undefined) return;
  const kids = kidsOf(file, element);
  const outer: PdfValue[] = [];
  let run: PdfValue[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    const page = element.get('Pg');
    const wrapper = edits.add(
      new Map<string, PdfValue>([
        ['Type', name('StructElem')],
        ['S', name(type)],
        ['P', reference(number)],
        ...(page === undefined ? [] : [['Pg', page] as const]),
        ['K', run],
      ]),
    );
    for (const kid of run) {
      const kidNumber = referenceOf(kid);
      if (kidNumber !== undefined && types.has(kidNumber)) edits.change(kidNumber, { P: reference(wrapper) });
    }
    outer.push(reference(wrapper));
    run = [];
  };
  for (const kid of kids) {
    const kidNumber = referenceOf(kid);
    if (wanted(kidNumber === undefined ? undefined : types.get(kidNumber))) run.push(kid);
    else {
      close();
      outer.push(kid);
    }
  }
  close();
  edits.change(number, { K: outer });
}

/** The tree from content to elements must not lead to elements that no longer hold the content (14.7.4.4). */
function forgetDecoration(file: PdfFile, decoration: Decoration, edits: Edits): void {
  if (decoration.size === 0) return;
  const arrays = new Map(parentTreeOf(file));
  for (const [page, mcids] of decoration) {
    const key = file.resolve(file.dictionary(reference(page)).get('StructParents'));
    const array = typeof key === 'number' ? arrays.get(key) : undefined;
    if (array !== undefined)
      edits.changeArray(array, (items) => items.map((item, index) => (mcids.has(index) ? null : item)));
  }
}

/** Keys and object numbers of the parent tree: arrays for pages, elements for annotations. */
export function parentTreeOf(file: PdfFile): readonly (readonly [key: number, number: number])[] {
  const walk = (value: PdfValue | undefined): readonly (readonly [number, number])[] => {
    const node = file.dictionary(value);
    const numbers = file.resolve(node.get('Nums'));
    const kids = file.resolve(node.get('Kids'));
    const own = Array.isArray(numbers)
      ? numbers.flatMap((key: PdfValue, index) => {
          const number = referenceOf(numbers[index + 1]);
          return index % 2 === 0 && typeof key === 'number' && number !== undefined ? [[key, number] as const] : [];
        })
      : [];
    return Array.isArray(kids) ? [...own, ...kids.flatMap(walk)] : own;
  };
  return walk(file.dictionary(file.catalog.get('StructTreeRoot')).get('ParentTree'));
}
