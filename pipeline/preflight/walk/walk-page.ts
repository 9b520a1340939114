// Goes through what a page paints, forms and patterns included, one painted thing after the other (ISO 32000-1, 8 and 9).

import { around, cut, grown } from '../../pdf/boxes.ts';
import { readContent, shownStrings } from '../../pdf/content.ts';
import { type Matrix, matrixOf, multiply } from '../../pdf/matrix.ts';
import { isKind, nameOf, numbersOf, type PdfDictionary, type PdfStream, type PdfValue } from '../../pdf/object.ts';
import { makePathBuilder } from '../../pdf/path-builder.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import type { DecodeJpeg } from '../../press/file/paint-image.ts';
import { endlessForms, makeBudget } from './budget.ts';
import { changedState, named, type Scope } from './change-state.ts';
import type { Painted } from './painted.ts';
import { pictureFacts } from './picture-facts.ts';
import { readSpace } from './plates.ts';
import { readOnce } from './read-once.ts';
import { firstState, type Ink, type State } from './state.ts';
import { makeTextCursor } from './text-cursor.ts';

export interface Walker {
  /** Everything that the content paints within `view`, in its order. */
  readonly walk: (content: Uint8Array, resources: PdfDictionary, view: Rect, visit: (one: Painted) => void) => void;
}

const deepest = 24;
const mostSaved = 1e5;

/** For all pages of a file. Throws an Error when the operators do not come to an end. */
export function makeWalker(file: PdfFile, decodeJpeg: DecodeJpeg | undefined): Walker {
  const known = readOnce(file, decodeJpeg);
  const budget = makeBudget();
  /** Forms that are being painted, one within the other. */
  const open = new Set<PdfStream>();

  const paint = (
    content: Uint8Array,
    resources: PdfDictionary,
    start: State,
    visit: (one: Painted) => void,
    depth: number,
  ): void => {
    budget.bytes(content.length);
    const scope: Scope = { file, resources, fontOf: known.font };
    let state = start;
    const saved: State[] = [];
    const path = makePathBuilder();
    const text = makeTextCursor();
    let clips = false;
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
      const pattern =
        ink.pattern === undefined ? undefined : named(scope, 'Pattern', { kind: 'name', value: ink.pattern });
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
        visit({ ...common, kind: 'gradient', plates: known.gradient(shading, space), space });
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

    const showPicture = (stream: PdfStream, inline: boolean): void => {
      const facts = pictureFacts(file, stream, inline, state.space);
      const { resolution, box, bits } = facts;
      if (facts.isStencil) {
        show('image', box, state.areas, false, { image: { resolution, bits } });
        return;
      }
      const space = readSpace(file, facts.space, resources);
      const { plates, unread } = known.picture(stream, space, bits);
      const ink: Ink = { space: { ...space, platesOf: () => plates }, values: [] };
      const image = { resolution, bits, ...(unread !== undefined && { unread }) };
      show('image', box, ink, false, { masked: state.masked || facts.isMasked, image });
    };
    const showObject = (name: PdfValue | undefined): void => {
      const stream = file.resolve(named(scope, 'XObject', name));
      if (!isKind(stream, 'stream')) return;
      if (nameOf(stream.dictionary.get('Subtype')) === 'Image') {
        showPicture(stream, false);
        return;
      }
      budget.form();
      if (depth >= deepest || open.has(stream)) throw new Error(endlessForms);
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
      const shading = file.dictionary(named(scope, 'Shading', name));
      const space = readSpace(file, shading.get('ColorSpace'), resources);
      const ink: Ink = { space: { ...space, platesOf: () => known.gradient(shading, space) }, values: [] };
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

    readContent(content, (operator, operands, data) => {
      budget.operator();
      state = changedState(operator, state, operands, scope) ?? state;
      switch (operator) {
        case 'q':
          if (saved.length > mostSaved) throw new Error('Its pages save more graphics states than any program does.');
          saved.push(state);
          break;
        case 'Q':
          state = saved.pop() ?? state;
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
        case 'sh':
          showShading(operands[0]);
          break;
        case 'Do':
          showObject(operands[0]);
          break;
        case 'EI':
          showPicture({ kind: 'stream', dictionary: pairsIn(operands), raw: data ?? new Uint8Array() }, true);
          break;
        case 'BT':
        case 'Td':
        case 'TD':
        case 'Tm':
        case 'T*':
          text.move(operator, operands, state);
          break;
        default:
          if (operator === 'TJ' || shownStrings(operator, operands).length > 0) showText(operator, operands);
      }
    });
  };

  return {
    walk: (content, resources, view, visit) => paint(content, resources, firstState(view), visit, 0),
  };
}

function pairsIn(operands: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < operands.length; index += 2)
    entries.set(nameOf(operands[index]) ?? '', operands[index + 1] as PdfValue);
  return entries;
}
