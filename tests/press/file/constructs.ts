// What a PDF is made of: every operator, colour space, gradient, pattern, state, mask and kind of picture in it.
import { pageContent, readContent } from '../../../pipeline/pdf/content.ts';
import {
  isArray,
  isDictionary,
  isKind,
  nameOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import type { PdfFile } from '../../../pipeline/pdf/read.ts';

export type Constructs = Readonly<Record<string, readonly string[]>>;

/** By kind, each in alphabetical order. */
export function constructsOf(file: PdfFile): Constructs {
  const found = new Map<string, Set<string>>();
  const note = (kind: string, what: string): void => {
    found.set(kind, (found.get(kind) ?? new Set()).add(what));
  };
  const spaceOf = (value: PdfValue | undefined): string => {
    const space = file.resolve(value);
    if (!isArray(space)) return nameOf(space) ?? 'none';
    const family = nameOf(file.resolve(space[0])) ?? '?';
    if (family === 'ICCBased') return `ICCBased ${String(file.resolve(file.dictionary(space[1]).get('N')))}`;
    return family === 'Indexed' || family === 'Pattern' ? `${family} ${spaceOf(space[1])}` : family;
  };
  const noteContent = (content: Uint8Array): void =>
    readContent(content, (operator, operands) => {
      note('operators', operator);
      if (operator === 'cs' || operator === 'CS') note('chosen spaces', nameOf(operands[0]) ?? '?');
    });
  const noteState = (state: PdfDictionary): void => {
    for (const [key, value] of state) {
      const resolved = file.resolve(value);
      note('states', key === 'BM' ? `BM ${nameOf(resolved) ?? '?'}` : key);
      if (key === 'SMask' && isDictionary(resolved))
        for (const [inner, one] of resolved) note('masks', inner === 'S' ? `S ${nameOf(one) ?? '?'}` : inner);
    }
  };
  const noteImage = ({ dictionary }: PdfStream): void => {
    const filter = nameOf(file.resolve(dictionary.get('Filter'))) ?? 'none';
    note(
      'pictures',
      `${spaceOf(dictionary.get('ColorSpace'))} ${String(dictionary.get('BitsPerComponent'))} ${filter}`,
    );
    for (const key of dictionary.keys()) note('entries of pictures', key);
  };
  const noteDictionary = (entries: PdfDictionary): void => {
    const pattern = file.resolve(entries.get('PatternType'));
    if (pattern !== null) note('patterns', pattern === 1 ? `1 ${String(entries.get('PaintType'))}` : String(pattern));
    const shading = file.resolve(entries.get('ShadingType'));
    if (shading !== null) note('gradients', `${String(shading)} ${spaceOf(entries.get('ColorSpace'))}`);
    const type = file.resolve(entries.get('FunctionType'));
    if (type !== null) note('functions', String(type));
    if (nameOf(entries.get('S')) === 'Transparency') note('groups', spaceOf(entries.get('CS')));
    const states = file.resolve(entries.get('ExtGState'));
    if (isDictionary(states)) for (const state of states.values()) noteState(file.dictionary(state));
  };
  const walk = (value: PdfValue): void => {
    if (isArray(value)) for (const one of value) walk(one);
    else if (isDictionary(value)) {
      noteDictionary(value);
      for (const one of value.values()) walk(one);
    }
  };
  for (const number of file.order) {
    const object = file.object(number);
    if (!isKind(object, 'stream')) {
      walk(object);
      continue;
    }
    walk(object.dictionary);
    const subtype = nameOf(object.dictionary.get('Subtype'));
    if (subtype === 'Image') noteImage(object);
    if (subtype === 'Form' || object.dictionary.has('PatternType')) noteContent(file.data(object));
  }
  for (const page of listPages(file)) noteContent(pageContent(file, page));
  return Object.fromEntries([...found].sort().map(([kind, whats]) => [kind, [...whats].sort()]));
}
