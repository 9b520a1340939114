// Rewrites the colours of a content stream and takes out what only screens and screen readers need.

import { readContent } from '../../pdf/content.ts';
import { applyContentEdits, type ContentEdit } from '../../pdf/content-edits.ts';
import { scanContent, type VisitOperator } from '../../pdf/content-scan.ts';
import { identity, type Matrix, matrixOf, multiply } from '../../pdf/matrix.ts';
import { isKind, name, nameOf, type PdfDictionary, type PdfValue, serialize } from '../../pdf/object.ts';
import { parseValue } from '../../pdf/parse-value.ts';
import { makePathBuilder } from '../../pdf/path-builder.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { type ColourSpace, paintIn, readColourSpace } from './colour-space.ts';
import { paintInlineImage } from './inline-image.ts';
import { isFullBlack, type Overprint, overprintName } from './overprint.ts';
import type { Target } from './target.ts';

interface State {
  readonly areas: ColourSpace;
  readonly lines: ColourSpace;
  /** Undefined until a colour says it. */
  readonly overprint: Overprint | undefined;
  readonly space: Matrix;
}

type Kind = 'areas' | 'lines';

/** What is in force where a stream begins is not known. */
const unknown: State = { areas: { kind: 'grey' }, lines: { kind: 'grey' }, overprint: undefined, space: identity };

/** Colour operators (ISO 32000-1, 8.6.8) for areas; those for lines are their capitals. */
const deviceOperators: Readonly<Record<string, ColourSpace>> = {
  rg: { kind: 'rgb' },
  g: { kind: 'grey' },
  k: { kind: 'cmyk' },
};

/**
 * The content with all its colours as `target` paints them, and without marked content, which nothing refers to in a file
 * without tags (14.6). Black letters and lines print over what is below; a black area does not, because what is below
 * would show through it. `resources` are those of the stream.
 */
export function paintContent(file: PdfFile, content: Uint8Array, resources: PdfDictionary, target: Target): Uint8Array {
  const edits: ContentEdit[] = [];
  const saved: State[] = [];
  let state = unknown;

  const enter = (kind: Kind, space: ColourSpace, over: boolean): string => {
    const before = state.overprint;
    const overprint: Overprint = { ...(before ?? { areas: false, lines: false }), [kind]: over };
    state = { ...state, [kind]: space, overprint };
    const same = before?.areas === overprint.areas && before.lines === overprint.lines;
    return target.plan === undefined || same ? '' : ` /${overprintName(overprint)} gs`;
  };
  const paint = (kind: Kind, space: ColourSpace, values: readonly number[]): string | undefined => {
    const made = paintIn(space, values, target);
    if (made === undefined) return undefined;
    const operator = target.space === 'DeviceCMYK' ? 'k' : 'g';
    const text = `${made.map(decimal).join(' ')} ${kind === 'areas' ? operator : operator.toUpperCase()}`;
    return text + enter(kind, space, target.overprints && isFullBlack(made));
  };

  const device =
    (kind: Kind, space: ColourSpace): VisitOperator =>
    (start, end) => {
      const text = paint(kind, space, numbersAt(content, start, end));
      if (text !== undefined) edits.push({ start, end, text });
    };
  const choose =
    (kind: Kind): VisitOperator =>
    (start, end) => {
      const space = readColourSpace(file, valuesAt(content, start, end)[0], resources);
      // Choosing a space sets its first colour, which is black but for a list.
      const text = paint(kind, space, space.kind === 'cmyk' ? [0, 0, 0, 1] : [0, 0, 0]);
      if (text !== undefined) edits.push({ start, end, text });
      else edits.push({ start: end, end, text: enter(kind, space, false) });
    };
  const set =
    (kind: Kind): VisitOperator =>
    (start, end) => {
      const space = state[kind];
      const values = valuesAt(content, start, end);
      const pattern = values.map(nameOf).find((one) => one !== undefined);
      if (space.kind !== 'pattern') return device(kind, space)(start, end);
      const stencil = space.base && paintIn(space.base, numbersOf(values), target);
      if (stencil === undefined || pattern === undefined) return;
      // The ink of a pattern that is only a stencil (8.7.3.3).
      const text = `${stencil.map(decimal).join(' ')} ${serialize(name(pattern))} ${kind === 'areas' ? 'scn' : 'SCN'}`;
      edits.push({ start, end, text });
    };
  const path = { start: -1, clips: false };
  const begin: VisitOperator = (start) => {
    if (path.start < 0) path.start = start;
  };
  const end: VisitOperator = () => void Object.assign(path, { start: -1, clips: false });
  /** What is saved around the path comes back behind it; a clip would be lost with it. */
  const fill: VisitOperator = (start, stop) => {
    const { overprint, space } = state;
    const overprints = target.overprints && (overprint === undefined || overprint.areas);
    if (overprints && path.start >= 0 && !path.clips && !isLine(content.subarray(path.start, start), space)) {
      const off = overprintName({ areas: false, lines: overprint?.lines ?? false });
      edits.push({ start: path.start, end: path.start, text: `q /${off} gs ` }, { start: stop, end: stop, text: ' Q' });
    }
    end(start, stop);
  };
  const drop: VisitOperator = (start, end) => void edits.push({ start, end, text: '' });

  scanContent(
    content,
    new Map<string, VisitOperator>([
      ['q', () => void saved.push(state)],
      [
        'Q',
        () => {
          state = saved.pop() ?? unknown;
        },
      ],
      [
        'cm',
        (start, stop) => {
          state = { ...state, space: multiply(matrixOf(numbersAt(content, start, stop)), state.space) };
        },
      ],
      ...['m', 're'].map((operator) => [operator, begin] as const),
      ...['W', 'W*'].map((operator) => [operator, () => void Object.assign(path, { clips: true })] as const),
      ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, fill] as const),
      ...['n', 'S', 's'].map((operator) => [operator, end] as const),
      ...Object.entries(deviceOperators).flatMap(([operator, space]) => [
        [operator, device('areas', space)] as const,
        [operator.toUpperCase(), device('lines', space)] as const,
      ]),
      ['cs', choose('areas')],
      ['CS', choose('lines')],
      ...['sc', 'scn'].flatMap((one) => [[one, set('areas')] as const, [one.toUpperCase(), set('lines')] as const]),
      ...['BMC', 'BDC', 'EMC', 'MP', 'DP'].map((operator) => [operator, drop] as const),
      [
        'EI',
        (start, end) => {
          const text = paintInlineImage(file, content.subarray(start, end), resources, target);
          if (text !== undefined) edits.push({ start, end, text });
        },
      ],
    ]),
  );
  return applyContentEdits(content, edits);
}

/** In pt: what is thinner is a rule, though it is drawn as an area. */
const thickestLine = 2;

/** Whether an area is so thin that it is a line. `start` of the path to its painting operator, within `space`. */
function isLine(path: Uint8Array, space: Matrix): boolean {
  const builder = makePathBuilder();
  readContent(path, (operator, operands) => builder.add(operator, operands as readonly number[], space));
  const { box, thickest } = builder.take();
  if (thickest !== undefined) return thickest <= thickestLine;
  return box === undefined || Math.min(box[2] - box[0], box[3] - box[1]) <= thickestLine;
}

/** The operands of the operator that ends there. */
function valuesAt(content: Uint8Array, start: number, end: number): readonly PdfValue[] {
  const cursor = { bytes: content.subarray(0, end), position: start };
  const values: PdfValue[] = [];
  for (let value = parseValue(cursor, false); value !== undefined; value = parseValue(cursor, false)) {
    if (!isKind(value, 'keyword')) values.push(value);
  }
  return values;
}

const numbersOf = (values: readonly PdfValue[]): readonly number[] => values.filter((one) => typeof one === 'number');
const numbersAt = (content: Uint8Array, start: number, end: number): readonly number[] =>
  numbersOf(valuesAt(content, start, end));

/** Four decimals, as Chromium writes them: finer than any plate. */
export const decimal = (value: number): string => String(Math.round(value * 10_000) / 10_000);
