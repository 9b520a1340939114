// The part of the graphics state that decides what the plates get (ISO 32000-1, 8.4).

import { identity, type Matrix } from '../../pdf/matrix.ts';
import { isArray, isDictionary, nameOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import type { PageFont } from './page-font.ts';
import { deviceGrey, type PressSpace } from './plates.ts';

export interface Ink {
  readonly space: PressSpace;
  readonly values: readonly number[];
  /** Name of a pattern. */
  readonly pattern?: string;
}

export interface State {
  readonly space: Matrix;
  readonly clip: Rect;
  readonly areas: Ink;
  readonly lines: Ink;
  /** In units of the space. */
  readonly lineWidth: number;
  readonly overprintAreas: boolean;
  readonly overprintLines: boolean;
  readonly overprintMode: number;
  readonly areaOpacity: number;
  readonly lineOpacity: number;
  readonly blend: string;
  readonly masked: boolean;
  readonly font: PageFont | undefined;
  readonly fontSize: number;
  readonly characterSpace: number;
  readonly wordSpace: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly textMode: number;
}

const black: Ink = { space: deviceGrey, values: [0] };

export const firstState = (clip: Rect): State => ({
  ...{ space: identity, clip, areas: black, lines: black, lineWidth: 1 },
  ...{ overprintAreas: false, overprintLines: false, overprintMode: 0 },
  ...{ areaOpacity: 1, lineOpacity: 1, blend: 'Normal', masked: false },
  ...{ font: undefined, fontSize: 0, characterSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0, textMode: 0 },
});

/** What `gs` changes (8.4.5). `font` makes a font of a reference. */
export function withParameters(
  file: PdfFile,
  state: State,
  entries: PdfDictionary,
  font: (value: PdfValue | undefined) => PageFont,
): State {
  const of = (key: string) => file.resolve(entries.get(key));
  const number = (key: string, usual: number): number => {
    const value = of(key);
    return typeof value === 'number' ? value : usual;
  };
  const flag = (key: string, usual: boolean): boolean => {
    const value = of(key);
    return typeof value === 'boolean' ? value : usual;
  };
  const mask = of('SMask');
  const blend = of('BM');
  const blendName = nameOf(isArray(blend) ? file.resolve(blend[0]) : blend);
  const chosen = of('Font');
  return {
    ...state,
    lineWidth: number('LW', state.lineWidth),
    overprintLines: flag('OP', state.overprintLines),
    // `OP` alone means both (Table 58).
    overprintAreas: flag('op', flag('OP', state.overprintAreas)),
    overprintMode: number('OPM', state.overprintMode),
    areaOpacity: number('ca', state.areaOpacity),
    lineOpacity: number('CA', state.lineOpacity),
    blend: blendName === undefined ? state.blend : blendName === 'Compatible' ? 'Normal' : blendName,
    masked: mask === null ? state.masked : isDictionary(mask),
    ...(isArray(chosen) && { font: font(chosen[0]), fontSize: Number(file.resolve(chosen[1])) || 0 }),
  };
}
