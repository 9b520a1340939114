// Graphics states with what they mask by, for the press (ISO 32000-1, 8.4.5 and 11.6.5).

import { isArray, isDictionary, name, nameOf, numbersOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { paintIn, readColourSpace } from './colour-space.ts';
import { type Copy, copySome } from './copy-objects.ts';
import { maskTarget } from './target.ts';

/** Told by what stands in it, as its type need not be said. */
export const isState = (entries: PdfDictionary): boolean =>
  nameOf(entries.get('Type')) === 'ExtGState' || ['ca', 'CA', 'BM', 'AIS', 'OPM'].some((key) => entries.has(key));

/**
 * Everything that states keep. Transfer functions, halftones and black generation belong to the press (ISO 15930-7),
 * and overprinting is ours.
 */
const kept = ['Type', 'LW', 'LC', 'LJ', 'ML', 'D', 'Font', 'SA', 'BM', 'CA', 'ca', 'AIS', 'TK'];

/** `copyMask` carries what is in a mask, in grey. */
export function paintState(file: PdfFile, state: PdfDictionary, copy: Copy, copyMask: Copy): PdfDictionary {
  const entries = copySome(state, kept, copy);
  return state.has('SMask') ? entries.set('SMask', softMask(file, state.get('SMask'), copy, copyMask)) : entries;
}

/** The function that turns a mask round works on its lightness and stays. */
function softMask(file: PdfFile, value: PdfValue | undefined, copy: Copy, copyMask: Copy): PdfValue {
  const mask = file.resolve(value);
  if (!isDictionary(mask)) return name('None');
  const entries = copySome(mask, ['Type', 'S', 'TR'], copy);
  const group = mask.get('G');
  if (group !== undefined) entries.set('G', copyMask(group));
  const backdrop = file.resolve(mask.get('BC'));
  const space = readColourSpace(file, file.dictionary(file.dictionary(group).get('Group')).get('CS'));
  const colour = isArray(backdrop) ? paintIn(space, numbersOf(backdrop) ?? [], maskTarget) : undefined;
  return colour === undefined ? entries : entries.set('BC', colour);
}
