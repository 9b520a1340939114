// What a colour puts on the plates, whatever space it is given in (ISO 32000-1, 8.6).

import { isArray, isKind, nameOf, type PdfDictionary, type PdfObject, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';

/** Shares of ink, each from 0 to 1. */
export interface Plates {
  /** Cyan, magenta, yellow, black; undefined for a colour of the screen, of which only the press decides. */
  readonly process: readonly [number, number, number, number] | undefined;
  /** Inks of their own, by name. */
  readonly spots: ReadonlyMap<string, number>;
  /** On all plates at once: for marks only. */
  readonly registration: boolean;
}

export interface PressSpace {
  /** As people know it: `DeviceRGB`, `ICCBased RGB`, `Separation Gold`. */
  readonly name: string;
  readonly kind: 'screen' | 'process' | 'spot' | 'pattern' | 'unknown';
  readonly components: number;
  readonly first: readonly number[];
  readonly platesOf: (values: readonly number[]) => Plates;
  /** The space below a pattern that is a stencil, or below a list. */
  readonly base?: PressSpace | undefined;
  /** Greatest index of a list, for its samples. */
  readonly highest?: number;
}

const none: Plates['spots'] = new Map();
const inks = (c: number, m: number, y: number, k: number): Plates => ({
  process: [c, m, y, k],
  spots: none,
  registration: false,
});
export const noInk: Plates = inks(0, 0, 0, 0);
const unseen: Plates = { process: undefined, spots: none, registration: false };

const grey = (name: string): PressSpace => ({
  ...{ name, kind: 'process', components: 1, first: [0] },
  platesOf: ([value = 0]) => inks(0, 0, 0, 1 - value),
});
const cmyk = (name: string): PressSpace => ({
  ...{ name, kind: 'process', components: 4, first: [0, 0, 0, 1] },
  platesOf: ([c = 0, m = 0, y = 0, k = 0]) => inks(c, m, y, k),
});
const screen = (name: string): PressSpace => ({
  ...{ name, kind: 'screen', components: 3, first: [0, 0, 0] },
  platesOf: () => unseen,
});
const unknown: PressSpace = { name: '?', kind: 'unknown', components: 0, first: [], platesOf: () => unseen };
const pattern = (base: PressSpace | undefined): PressSpace => ({ ...unknown, name: 'Pattern', kind: 'pattern', base });

export const deviceGrey = grey('DeviceGray');
export const deviceCmyk = cmyk('DeviceCMYK');
export const deviceRgb = screen('DeviceRGB');

/** Short names stand in inline pictures only (8.9.7). */
const named: ReadonlyMap<string, PressSpace> = new Map([
  ['DeviceGray', deviceGrey],
  ['G', deviceGrey],
  ['CalGray', grey('CalGray')],
  ['DeviceRGB', deviceRgb],
  ['RGB', deviceRgb],
  ['CalRGB', screen('CalRGB')],
  ['Lab', screen('Lab')],
  ['DeviceCMYK', deviceCmyk],
  ['CMYK', deviceCmyk],
  ['Pattern', pattern(undefined)],
]);

/** `resources` know the names of spaces. A space that refers to itself counts as unknown. */
export function readSpace(
  file: PdfFile,
  value: PdfValue | undefined,
  resources: PdfDictionary = new Map(),
  depth = 0,
): PressSpace {
  const found = file.resolve(value);
  if (depth > 8) return unknown;
  const name = nameOf(found);
  if (name !== undefined) {
    const given = file.dictionary(resources.get('ColorSpace')).get(name);
    return named.get(name) ?? (given === undefined ? unknown : readSpace(file, given, new Map(), depth + 1));
  }
  if (!isArray(found)) return unknown;
  const inner = (of: PdfValue | undefined): PressSpace => readSpace(file, of, resources, depth + 1);
  const family = nameOf(file.resolve(found[0])) ?? '';
  if (family === 'ICCBased') return byComponents(Number(file.resolve(file.dictionary(found[1]).get('N'))));
  if (family === 'Indexed' || family === 'I') return listed(file, inner(found[1]), found);
  if (family === 'Pattern') return pattern(found.length > 1 ? inner(found[1]) : undefined);
  if (family === 'Separation') return separation([file.resolve(found[1])]);
  if (family === 'DeviceN') {
    const names = file.resolve(found[1]);
    if (isArray(names) && names.length > mostColorants) return unknown;
    return separation(isArray(names) ? names.map((one) => file.resolve(one)) : []);
  }
  return named.get(family) ?? unknown;
}

function byComponents(count: number): PressSpace {
  if (count === 1) return grey('ICCBased Gray');
  if (count === 3) return screen('ICCBased RGB');
  return count === 4 ? cmyk('ICCBased CMYK') : unknown;
}

function listed(file: PdfFile, base: PressSpace, found: readonly PdfValue[]): PressSpace {
  const table = file.resolve(found[3]);
  const list = isKind(table, 'string') ? table.bytes : isKind(table, 'stream') ? file.data(table) : new Uint8Array();
  const highest = Number(file.resolve(found[2])) || 0;
  const colour = (index: number): readonly number[] =>
    Array.from({ length: base.components }, (_, nth) => (list[index * base.components + nth] ?? 0) / 255);
  return {
    ...{ name: base.name, kind: base.kind, components: 1, first: [0], base, highest },
    platesOf: ([index = 0]) => base.platesOf(colour(Math.round(index))),
  };
}

/** More than any machine prints (Annex C). */
const mostColorants = 32;

const processNames = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** One ink or several by name (8.6.6.4, 8.6.6.5): the four of the process, all plates, none, or inks of their own. */
function separation(names: readonly PdfObject[]): PressSpace {
  const inkNames = names.map((one) => nameOf(one) ?? '');
  const own = inkNames.filter((one) => !processNames.includes(one) && one !== 'None' && one !== 'All');
  return {
    name: `Separation ${inkNames.join(', ')}`,
    kind: own.length > 0 ? 'spot' : 'process',
    components: inkNames.length,
    first: inkNames.map(() => 1),
    platesOf: (values) => {
      const tint = (name: string): number => values[inkNames.indexOf(name)] ?? 0;
      const all = tint('All');
      const process = processNames.map((one) => Math.max(all, tint(one))) as [number, number, number, number];
      const spots = new Map(own.map((one) => [one, tint(one)]));
      return { process, spots, registration: all > 0 };
    },
  };
}

/** All inks on one place, 3 for 300 %. */
export const inkOf = ({ process, spots }: Plates): number =>
  (process ?? []).reduce((sum, share) => sum + share, 0) + [...spots.values()].reduce((sum, share) => sum + share, 0);

export const isWhite = (plates: Plates): boolean => plates.process !== undefined && inkOf(plates) === 0;
