// Goes through what a page paints, forms and patterns included, one painted thing after the other (ISO 32000-1, 8 and 9).

import { around, cut, grown } from '../../pdf/boxes.ts';
import { readContent, shownStrings } from '../../pdf/content.ts';
import { type Matrix, matrixOf, multiply } from '../../pdf/matrix.ts';
import { isKind, nameOf, numbersOf, type PdfDictionary, type PdfStream, type PdfValue } from '../../pdf/object.ts';
import { makePathBuilder } from '../../pdf/path-builder.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import type { DecodeJpeg } from '../../press/file/paint-image.ts';
import { gradientInks } from './gradient-inks.ts';
import { type ImageInks, imageInks } from './image-inks.ts';
import { type PageFont, readPageFont } from './page-font.ts';
import type { Painted } from './painted.ts';
import { deviceCmyk, deviceGrey, deviceRgb, noInk, type Plates, type PressSpace, readSpace } from './plates.ts';
import { firstState, type Ink, type State, withParameters } from './state.ts';
import { makeTextCursor } from './text-cursor.ts';

export interface Walker {
  /** Everything that the content paints within `view`, in its order. */
  readonly walk: (content: Uint8Array, resources: PdfDictionary, view: Rect, visit: (one: Painted) => void) => void;
}

/** More than a book of thousands of pages has: content that calls itself over and over would never end. */
const mostOperators = 30e6;
const mostForms = 1e6;
/** Content that is long but paints nothing takes its time as well. */
const mostBytes = 500e6;
const deepest = 24;

/** Fonts, pictures and gradients are read once for all pages. Throws an Error when the operators do not come to an end. */
export function makeWalker(file: PdfFile, decodeJpeg: DecodeJpeg | undefined): Walker {
  const fonts = new WeakMap<PdfDictionary, PageFont>();
  const gradients = new WeakMap<PdfDictionary, Plates>();
  const pictures = new WeakMap<PdfStream, ImageInks>();
  let left = mostOperators;
  let formsLeft = mostForms;
  let bytesLeft = mostBytes;
  /** Forms that are being painted, one within the other. */
  const open = new Set<PdfStream>();

  const fontOf = (value: PdfValue | undefined): PageFont => {
    const key = file.dictionary(value);
    const font = fonts.get(key) ?? readPageFont(file, value);
    fonts.set(key, font);
    return font;
  };
  const gradientOf = (shading: PdfDictionary, space: PressSpace): Plates => {
    const plates = gradients.get(shading) ?? gradientInks(file, shading, space);
    gradients.set(shading, plates);
    return plates;
  };
  const pictureOf = (stream: PdfStream, space: PressSpace, bits: number): ImageInks => {
    const known = pictures.get(stream) ?? readPicture(stream, space, bits);
    pictures.set(stream, known);
    return known;
  };
  const readPicture = (stream: PdfStream, space: PressSpace, bits: number): ImageInks => {
    try {
      return imageInks(file, stream, space, bits, decodeJpeg);
    } catch {
      return { plates: noInk, unread: 'damaged' };
    }
  };

  const paint = (
    content: Uint8Array,
    resources: PdfDictionary,
    start: State,
    visit: (one: Painted) => void,
    depth: number,
  ): void => {
    bytesLeft -= content.length;
    if (bytesLeft < 0) throw new Error(`Its pages have more than ${mostBytes / 1e6} MB of content.`);
    let state = start;
    const saved: State[] = [];
    const path = makePathBuilder();
    const text = makeTextCursor();
    let clips = false;
    const named = (kind: string, value: PdfValue | undefined): PdfValue | undefined =>
      file.dictionary(resources.get(kind)).get(nameOf(value) ?? '');

    const show = (kind: Painted['kind'], box: Rect, ink: Ink, isLine: boolean, more: Partial<Painted> = {}): void => {
      const visible = cut(box, state.clip);
      if (visible === undefined) return;
      const common = {
        box: visible,
        overprint: isLine ? state.overprintLines : state.overprintAreas,
        overprintMode: state.overprintMode,
        opacity: isLine ? state.lineOpacity : state.areaOpacity,
        blend: state.blend,
        masked: state.masked,
        ...more,
      };
      const pattern = ink.pattern === undefined ? undefined : named('Pattern', { kind: 'name', value: ink.pattern });
      if (pattern === undefined) {
        visit({ kind, plates: ink.space.platesOf(ink.values), space: ink.space, ...common });
      } else fillWithPattern(pattern, common, visible);
    };
    const fillWithPattern = (value: PdfValue, common: Omit<Painted, 'kind' | 'plates' | 'space'>, box: Rect): void => {
      const stream = file.resolve(value);
      const entries = file.dictionary(value);
      if (file.resolve(entries.get('PatternType')) === 2) {
        const shading = file.dictionary(entries.get('Shading'));
        const space = readSpace(file, shading.get('ColorSpace'), resources);
        visit({ ...common, kind: 'gradient', plates: gradientOf(shading, space), space });
      } else if (isKind(stream, 'stream') && depth < deepest) {
        // What a tile paints stands for all its repetitions: its place is that of the painted thing.
        const inner = { ...firstState([-1e9, -1e9, 1e9, 1e9]), space: tileSpace(entries) };
        const own = stream.dictionary.has('Resources')
          ? file.dictionary(stream.dictionary.get('Resources'))
          : resources;
        paint(file.data(stream), own, inner, (one) => visit({ ...one, box }), depth + 1);
      }
    };
    /** Tiles lie in the space of the page or the form, not in that of the moment (8.7.3.1). */
    const tileSpace = (entries: PdfDictionary): Matrix =>
      multiply(matrixOf(numbersOf(file.resolve(entries.get('Matrix')))), start.space);

    const paintPath = (fills: boolean, strokes: boolean): void => {
      const { box, thinnest } = path.take();
      if (box === undefined) return;
      if (fills) show('area', box, state.areas, false, thinnest === undefined ? {} : { thickness: thinnest });
      if (strokes) {
        const width =
          state.lineWidth * Math.sqrt(Math.abs(state.space[0] * state.space[3] - state.space[1] * state.space[2]));
        show('line', grown(box, width / 2), state.lines, true, { thickness: width });
      }
      if (clips) state = { ...state, clip: cut(state.clip, box) ?? [0, 0, -1, -1] };
      clips = false;
    };
    const endPath = (): void => {
      const { box } = path.take();
      if (clips && box !== undefined) state = { ...state, clip: cut(state.clip, box) ?? [0, 0, -1, -1] };
      clips = false;
    };

    const showImage = (stream: PdfStream, inline: boolean): void => {
      const of = (long: string, short: string): PdfValue | undefined =>
        stream.dictionary.get(long) ?? (inline ? stream.dictionary.get(short) : undefined);
      const [width, height] = [Number(file.resolve(of('Width', 'W'))), Number(file.resolve(of('Height', 'H')))];
      const { space: matrix } = state;
      const [across, up] = [Math.hypot(matrix[0], matrix[1]) / 72, Math.hypot(matrix[2], matrix[3]) / 72];
      // A dot or two are a colour, not a picture.
      const resolution =
        Math.max(width, height) <= 2 ? Number.POSITIVE_INFINITY : Math.min(width / across, height / up);
      const box = around(matrix, [0, 0, 1, 1]);
      const masked = state.masked || stream.dictionary.has('SMask') || stream.dictionary.has('Mask');
      if (file.resolve(of('ImageMask', 'IM')) === true) {
        show('image', box, state.areas, false, { image: { resolution, bits: 1 } });
        return;
      }
      const space = readSpace(file, of('ColorSpace', 'CS'), resources);
      const bits = Number(file.resolve(of('BitsPerComponent', 'BPC'))) || 8;
      const { plates, unread } = pictureOf(stream, space, bits);
      const visible = cut(box, state.clip);
      if (visible === undefined) return;
      visit({
        ...{ kind: 'image', box: visible, plates, space, opacity: state.areaOpacity, blend: state.blend, masked },
        ...{ overprint: state.overprintAreas, overprintMode: state.overprintMode },
        image: { resolution, bits, ...(unread !== undefined && { unread }) },
      });
    };
    const showObject = (name: PdfValue | undefined): void => {
      const stream = file.resolve(named('XObject', name));
      if (!isKind(stream, 'stream')) return;
      if (nameOf(stream.dictionary.get('Subtype')) === 'Image') {
        showImage(stream, false);
        return;
      }
      formsLeft -= 1;
      if (depth >= deepest || open.has(stream) || formsLeft < 0)
        throw new Error('A form shows itself, or forms lie within each other without end.');
      const space = multiply(matrixOf(numbersOf(file.resolve(stream.dictionary.get('Matrix')))), state.space);
      const box = numbersOf(file.resolve(stream.dictionary.get('BBox')));
      const clip = box?.length === 4 ? cut(state.clip, around(space, box as unknown as Rect)) : state.clip;
      if (clip === undefined) return;
      const own = stream.dictionary.get('Resources');
      const inner = own === undefined ? resources : file.dictionary(own);
      open.add(stream);
      paint(file.data(stream), inner, { ...state, space, clip }, visit, depth + 1);
      open.delete(stream);
    };
    const showShading = (name: PdfValue | undefined): void => {
      const shading = file.dictionary(named('Shading', name));
      const space = readSpace(file, shading.get('ColorSpace'), resources);
      const ink: Ink = { space: { ...space, platesOf: () => gradientOf(shading, space) }, values: [] };
      show('gradient', state.clip, ink, false);
    };
    const showText = (operator: string, operands: readonly PdfValue[]): void => {
      for (const { box, lacks } of text.show(operator, operands, state)) {
        const { font, textMode } = state;
        if (font === undefined || textMode === 3 || textMode === 7) continue;
        const size = text.sizeOnPaper(state);
        const isLine = textMode === 1 || textMode === 5;
        const { name, type3, embedded } = font;
        const facts = { font: { name, type3, embedded }, size, ...(lacks && { lacksGlyph: true }) };
        show('text', box, isLine ? state.lines : state.areas, isLine, facts);
      }
    };

    const choose = (key: 'areas' | 'lines', space: PressSpace, values: readonly number[]): void => {
      state = { ...state, [key]: { space, values } };
    };
    const chooseSpace = (key: 'areas' | 'lines', value: PdfValue | undefined): void => {
      const space = readSpace(file, value, resources);
      choose(key, space, space.first);
    };
    const setColour = (key: 'areas' | 'lines', operands: readonly PdfValue[]): void => {
      const values = operands.filter((one) => typeof one === 'number');
      const pattern = nameOf(operands.at(-1));
      const { space } = state[key];
      const base = pattern === undefined ? space : (space.base ?? space);
      state = {
        ...state,
        [key]: { space: base, values, ...(pattern !== undefined && !isStencil(pattern) && { pattern }) },
      };
    };
    /** A tile without colours of its own takes the current one (8.7.3.3). */
    const isStencil = (name: string): boolean =>
      file.resolve(file.dictionary(named('Pattern', { kind: 'name', value: name })).get('PaintType')) === 2;

    readContent(content, (operator, operands, data) => {
      left -= 1;
      if (left < 0) throw new Error(`Its pages have more than ${mostOperators / 1e6} million operators.`);
      const number = (index: number): number => (typeof operands[index] === 'number' ? operands[index] : 0);
      switch (operator) {
        case 'q':
          if (saved.length > 1e5) throw new Error('Its pages save more graphics states than any program does.');
          saved.push(state);
          break;
        case 'Q':
          state = saved.pop() ?? state;
          break;
        case 'cm':
          state = { ...state, space: multiply(matrixOf(operands), state.space) };
          break;
        case 'w':
          state = { ...state, lineWidth: number(0) };
          break;
        case 'gs':
          state = withParameters(file, state, file.dictionary(named('ExtGState', operands[0])), fontOf);
          break;
        case 'm':
        case 'l':
        case 'c':
        case 'v':
        case 'y':
        case 're':
          path.add(operator, operands as readonly number[], state.space);
          break;
        case 'f':
        case 'F':
        case 'f*':
          paintPath(true, false);
          break;
        case 'S':
        case 's':
          paintPath(false, true);
          break;
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          paintPath(true, true);
          break;
        case 'n':
          endPath();
          break;
        case 'W':
        case 'W*':
          clips = true;
          break;
        case 'g':
        case 'rg':
        case 'k':
          choose('areas', deviceOf(operator), [...operands] as readonly number[]);
          break;
        case 'G':
        case 'RG':
        case 'K':
          choose('lines', deviceOf(operator.toLowerCase()), [...operands] as readonly number[]);
          break;
        case 'cs':
          chooseSpace('areas', operands[0]);
          break;
        case 'CS':
          chooseSpace('lines', operands[0]);
          break;
        case 'sc':
        case 'scn':
          setColour('areas', operands);
          break;
        case 'SC':
        case 'SCN':
          setColour('lines', operands);
          break;
        case 'sh':
          showShading(operands[0]);
          break;
        case 'Do':
          showObject(operands[0]);
          break;
        case 'EI':
          showImage({ kind: 'stream', dictionary: pairsIn(operands), raw: data ?? new Uint8Array() }, true);
          break;
        case 'Tf':
          state = { ...state, font: fontOf(named('Font', operands[0])), fontSize: number(1) };
          break;
        case 'Tc':
          state = { ...state, characterSpace: number(0) };
          break;
        case 'Tw':
          state = { ...state, wordSpace: number(0) };
          break;
        case 'Tz':
          state = { ...state, scale: number(0) / 100 };
          break;
        case 'TL':
          state = { ...state, leading: number(0) };
          break;
        case 'Ts':
          state = { ...state, rise: number(0) };
          break;
        case 'Tr':
          state = { ...state, textMode: number(0) };
          break;
        case 'TD':
          state = { ...state, leading: -number(1) };
          text.move(operator, operands, state);
          break;
        case 'BT':
        case 'Td':
        case 'Tm':
        case 'T*':
          text.move(operator, operands, state);
          break;
        default:
          if (operator === '"') state = { ...state, wordSpace: number(0), characterSpace: number(1) };
          if (operator === 'TJ' || shownStrings(operator, operands).length > 0) showText(operator, operands);
      }
    });
  };

  return {
    walk: (content, resources, view, visit) => paint(content, resources, firstState(view), visit, 0),
  };
}

const deviceOf = (operator: string): PressSpace =>
  operator === 'g' ? deviceGrey : operator === 'rg' ? deviceRgb : deviceCmyk;

function pairsIn(operands: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < operands.length; index += 2)
    entries.set(nameOf(operands[index]) ?? '', operands[index + 1] as PdfValue);
  return entries;
}
