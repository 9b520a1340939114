// Operators that paint nothing but change how what follows is painted (ISO 32000-1, tables 57, 74, 105 and 107).

import { type Matrix, matrixOf, multiply } from '../../pdf/matrix.ts';
import { nameOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { PageFont } from './page-font.ts';
import { deviceCmyk, deviceGrey, deviceRgb, type PressSpace, readSpace } from './plates.ts';
import { type Ink, type State, withParameters } from './state.ts';

/** What the names in a content stream stand for. */
export interface Scope {
  readonly file: PdfFile;
  readonly resources: PdfDictionary;
  readonly fontOf: (value: PdfValue | undefined) => PageFont;
}

export const named = (
  { file, resources }: Pick<Scope, 'file' | 'resources'>,
  kind: string,
  value: PdfValue | undefined,
): PdfValue | undefined => file.dictionary(resources.get(kind)).get(nameOf(value) ?? '');

type Change = (state: State, operands: readonly PdfValue[], scope: Scope) => State;
type Kind = 'areas' | 'lines';

/** The state after an operator; undefined for one that changes none. */
export const changedState = (
  operator: string,
  state: State,
  operands: readonly PdfValue[],
  scope: Scope,
): State | undefined => changes.get(operator)?.(state, operands, scope);

const numberAt = (operands: readonly PdfValue[], index: number): number =>
  typeof operands[index] === 'number' ? operands[index] : 0;

const numbers = (operands: readonly PdfValue[]): readonly number[] => operands.filter((one) => typeof one === 'number');

const withNumber =
  (make: (value: number) => Partial<State>): Change =>
  (state, operands) => ({ ...state, ...make(numberAt(operands, 0)) });

const inDevice =
  (kind: Kind, space: PressSpace): Change =>
  (state, operands) => ({ ...state, [kind]: { space, values: [...operands] as readonly number[] } });

const inSpace =
  (kind: Kind): Change =>
  (state, [value], { file, resources }) => {
    const space = readSpace(file, value, resources);
    return { ...state, [kind]: { space, values: space.first } };
  };

const inColour =
  (kind: Kind): Change =>
  (state, operands, scope) => {
    const pattern = nameOf(operands.at(-1));
    const { space } = state[kind];
    const base = pattern === undefined ? space : (space.base ?? space);
    const ink: Ink = { space: base, values: numbers(operands) };
    return { ...state, [kind]: pattern === undefined || isStencil(pattern, scope) ? ink : { ...ink, pattern } };
  };

/** A tile without colours of its own takes the current one (8.7.3.3). */
function isStencil(pattern: string, scope: Scope): boolean {
  const { file } = scope;
  return (
    file.resolve(file.dictionary(named(scope, 'Pattern', { kind: 'name', value: pattern })).get('PaintType')) === 2
  );
}

const moved: Change = (state, operands) => {
  const space: Matrix = multiply(matrixOf(operands), state.space);
  return { ...state, space };
};

const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['cm', moved],
  ['w', withNumber((lineWidth) => ({ lineWidth }))],
  [
    'gs',
    (state, [name], scope) =>
      withParameters(scope.file, state, scope.file.dictionary(named(scope, 'ExtGState', name)), scope.fontOf),
  ],
  ['g', inDevice('areas', deviceGrey)],
  ['G', inDevice('lines', deviceGrey)],
  ['rg', inDevice('areas', deviceRgb)],
  ['RG', inDevice('lines', deviceRgb)],
  ['k', inDevice('areas', deviceCmyk)],
  ['K', inDevice('lines', deviceCmyk)],
  ['cs', inSpace('areas')],
  ['CS', inSpace('lines')],
  ['sc', inColour('areas')],
  ['scn', inColour('areas')],
  ['SC', inColour('lines')],
  ['SCN', inColour('lines')],
  [
    'Tf',
    (state, operands, scope) => ({
      ...state,
      font: scope.fontOf(named(scope, 'Font', operands[0])),
      fontSize: numberAt(operands, 1),
    }),
  ],
  ['Tc', withNumber((characterSpace) => ({ characterSpace }))],
  ['Tw', withNumber((wordSpace) => ({ wordSpace }))],
  ['Tz', withNumber((percent) => ({ scale: percent / 100 }))],
  ['TL', withNumber((leading) => ({ leading }))],
  ['Ts', withNumber((rise) => ({ rise }))],
  ['Tr', withNumber((textMode) => ({ textMode }))],
  ['TD', (state, operands) => ({ ...state, leading: -numberAt(operands, 1) })],
  ['"', (state, operands) => ({ ...state, wordSpace: numberAt(operands, 0), characterSpace: numberAt(operands, 1) })],
]);
