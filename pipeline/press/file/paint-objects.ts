// Carries what pages show into the press file: forms, pictures, gradients and states, all in the colours of a target.

import {
  name,
  nameOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
  reference,
  serialize,
} from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { BookFile } from '../../print/join/book-file.ts';
import { readColourSpace } from './colour-space.ts';
import { type Copy, copyEntries, copySome, copyStream, makeCopier, rawStream } from './copy-objects.ts';
import { overprintStates } from './overprint.ts';
import { packedStream } from './packed-stream.ts';
import { paintContent } from './paint-content.ts';
import { type DecodeJpeg, paintImage } from './paint-image.ts';
import { isState, paintState } from './paint-state.ts';
import { type PaintedShading, paintShading } from './shadings.ts';
import { maskTarget, type Target } from './target.ts';

export interface Painter {
  readonly content: (content: Uint8Array, resources: PdfDictionary) => Uint8Array;
  /** The resources of content that is painted already, with the states that its overprinting needs. */
  readonly resources: (resources: PdfDictionary, content: Uint8Array) => PdfDictionary;
  readonly copy: Copy;
}

export interface PaintOptions {
  readonly file: PdfFile;
  readonly book: BookFile;
  readonly target: Target;
  readonly decodeJpeg: DecodeJpeg | undefined;
  /** A colour space for what must stay in colours of the screen (ISO 15930-7: described by a profile). */
  readonly screenSpace: () => PdfValue;
}

/** Colours in masks become grey, so a thing that is shown and masks too is carried twice; its fonts are not. */
export function makePainter(options: PaintOptions): Painter {
  const states = new Map(overprintStates.map(([key, state]) => [key, reference(options.book.add(serialize(state)))]));
  const plates: Painter = makeOne(
    options,
    states,
    () => mask,
    () => plates,
  );
  const mask: Painter = makeOne(
    { ...options, target: maskTarget },
    states,
    () => mask,
    () => plates,
  );
  return plates;
}

function makeOne(
  { file, book, target, decodeJpeg, screenSpace }: PaintOptions,
  states: ReadonlyMap<string, PdfValue>,
  mask: () => Painter,
  plates: () => Painter,
): Painter {
  const content: Painter['content'] = (bytes, resources) => paintContent(file, bytes, resources, target);

  const resources: Painter['resources'] = (old, painted) => {
    const result = copySome(old, ['XObject', 'Pattern', 'Shading'], inner(copy));
    const fonts = old.get('Font');
    if (fonts !== undefined) result.set('Font', plates().copy(fonts));
    const spaces = [...file.dictionary(old.get('ColorSpace'))].flatMap(([key, space]) => spaceEntry(key, space));
    if (spaces.length > 0) result.set('ColorSpace', new Map(spaces));
    const used = [...states].filter(([key]) =>
      Buffer.from(painted.buffer, painted.byteOffset, painted.length).includes(`/${key} gs`),
    );
    const own = [...file.dictionary(old.get('ExtGState'))].map(([key, state]) => [key, copy(state)] as const);
    if (own.length + used.length > 0) result.set('ExtGState', new Map([...own, ...used]));
    return result;
  };
  /** A dictionary of names for objects is none of the objects itself, whatever the names are. */
  const inner =
    (each: Copy): Copy =>
    (value) =>
      copyEntries(file.dictionary(value), each);

  /** Operators name the colours of the target now; only other inks and stencils need a space. */
  const spaceEntry = (key: string, value: PdfValue): readonly (readonly [string, PdfValue])[] => {
    const space = readColourSpace(file, value);
    if (space.kind === 'other') return [[key, copy(value)]];
    return space.kind === 'pattern'
      ? [[key, space.base ? [name('Pattern'), name(target.space)] : name('Pattern')]]
      : [];
  };

  const painted = (stream: PdfStream, keys: readonly string[], opening = ''): Uint8Array => {
    const own = file.dictionary(stream.dictionary.get('Resources'));
    const bytes = Buffer.concat([Buffer.from(opening, 'latin1'), content(file.data(stream), own)]);
    const entries = copySome(stream.dictionary, keys, copy).set('Resources', resources(own, bytes));
    const group = stream.dictionary.get('Group');
    return packedStream(group === undefined ? entries : entries.set('Group', groupOf(group)), bytes);
  };

  /** Colours are blended in the space in which they are painted (ISO 32000-1, 11.6.6). */
  const groupOf = (value: PdfValue): PdfDictionary => {
    const group = file.dictionary(value);
    const entries = copySome(group, ['Type', 'S', 'I', 'K'], copy);
    return group.has('CS') ? entries.set('CS', name(target.space)) : entries;
  };

  const shadingEntries = (old: PdfDictionary): PdfDictionary => {
    const made = paintShading(file, old, target, false);
    if (made !== undefined) return paintedShading(old, made);
    const space = readColourSpace(file, old.get('ColorSpace'));
    const entries = copyEntries(new Map([...old].filter(([key]) => key !== 'Length')), copy);
    return space.kind === 'rgb' ? new Map([...entries, ['ColorSpace', screenSpace()]]) : entries;
  };
  const paintedShading = (old: PdfDictionary, made: PaintedShading): PdfDictionary => {
    const samples = reference(book.add(packedStream(made.function.entries, made.function.data)));
    return new Map([...copySome(old, ['BBox', 'AntiAlias'], copy), ...made.entries]).set('Function', samples);
  };

  /** The shading of a pattern lies in it, where no stream can lie: a mesh becomes an object of its own. */
  const shadingPattern = (old: PdfDictionary): PdfDictionary => {
    const shading = file.dictionary(old.get('Shading'));
    const made = paintShading(file, shading, target, true);
    if (made === undefined) return copyEntries(old, copy);
    const entries = paintedShading(shading, made);
    const value = made.mesh === undefined ? entries : reference(book.add(packedStream(entries, made.mesh)));
    return copySome(old, ['Type', 'PatternType', 'Matrix', 'ExtGState'], copy).set('Shading', value);
  };

  const copyMask: Copy = (value) => mask().copy(value);
  const copy: Copy = makeCopier(file, book, {
    dictionary: (entries) => {
      if (entries.has('ShadingType')) return shadingEntries(entries);
      if (entries.get('PatternType') === 2) return shadingPattern(entries);
      return isState(entries) ? paintState(file, entries, copy, copyMask) : undefined;
    },
    stream: (stream) => {
      const subtype = nameOf(file.resolve(stream.dictionary.get('Subtype')));
      if (subtype === 'Form') return painted(stream, ['Type', 'Subtype', 'FormType', 'BBox', 'Matrix']);
      if (subtype === 'Image') return paintImage(file, stream, target, copy, copyMask, screenSpace, decodeJpeg);
      if (stream.dictionary.get('PatternType') === 1) return painted(stream, patternKeys, openingOf(stream));
      return stream.dictionary.has('ShadingType')
        ? rawStream(shadingEntries(stream.dictionary), stream.raw)
        : copyStream(stream, copy);
    },
  });

  /** A pattern begins with the colour of a new page, which is black in grey (8.7.3.1): in inks it prints over, too. */
  const openingOf = ({ dictionary: entries }: PdfStream): string =>
    entries.get('PaintType') === 1 && target.plan !== undefined ? openingColours : '';
  return { content, resources, copy };
}

const patternKeys = ['Type', 'PatternType', 'PaintType', 'TilingType', 'BBox', 'XStep', 'YStep', 'Matrix'];
/** The colours that a page begins with (8.4.1), as inks. */
export const openingColours = '0 0 0 1 k 0 0 0 1 K /Overprint11 gs\n';
