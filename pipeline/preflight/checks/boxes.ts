// Where the page is cut is said, right, and the same on every page.

import { mistake } from '../../model/diagnostic.ts';
import type { Rect } from '../../pdf/rect.ts';
import { millimetres } from '../asked.ts';
import type { Finding } from '../finding.ts';
import type { PreflightPage } from '../page.ts';
import type { FileCheck } from './check.ts';

/** In points: a shop's own program rounds to as much. */
const tolerance = 0.15;

export const checkBoxes: FileCheck = ({ pages, asked }) => {
  const [first] = pages;
  const wanted = asked.trim ?? (first && sizeOf(first));
  return pages.flatMap((page): readonly Finding[] => {
    const { trim, bleed, media, crop, saysTrim, rotation, unit } = page;
    const size = sizeOf(page);
    const at = { page };
    if (!saysTrim)
      return [{ ...at, diagnostic: mistake('preflight.boxes', { variant: 'no-trim', values: rounded(size) }) }];
    const found: Finding[] = [];
    if (wanted !== undefined && !isSame(size, wanted)) {
      const values = { ...rounded(size), wantedWidth: tenth(wanted.width), wantedHeight: tenth(wanted.height) };
      const variant = asked.trim === undefined ? 'uneven' : 'size';
      found.push({ ...at, box: trim, diagnostic: mistake('preflight.boxes', { variant, values }) });
    }
    if (!isWithin(trim, bleed) || !isWithin(bleed, media))
      found.push({ ...at, box: trim, diagnostic: mistake('preflight.boxes', { variant: 'outside' }) });
    if (isWithin(bleed, media) && !isWithin(bleed, crop))
      found.push({ ...at, box: crop, diagnostic: mistake('preflight.boxes', { variant: 'cropped' }) });
    if (rotation !== 0)
      found.push({ ...at, diagnostic: mistake('preflight.boxes', { variant: 'rotated', values: { rotation } }) });
    if (unit !== 1)
      found.push({ ...at, diagnostic: mistake('preflight.boxes', { variant: 'scaled', values: { unit } }) });
    return found;
  });
};

/** In mm. */
export const sizeOf = ({ trim, unit }: PreflightPage): { readonly width: number; readonly height: number } => ({
  width: millimetres((trim[2] - trim[0]) * unit),
  height: millimetres((trim[3] - trim[1]) * unit),
});

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ width, height }: ReturnType<typeof sizeOf>) => ({ width: tenth(width), height: tenth(height) });

const isSame = (one: ReturnType<typeof sizeOf>, other: ReturnType<typeof sizeOf>): boolean =>
  Math.abs(one.width - other.width) < millimetres(tolerance) &&
  Math.abs(one.height - other.height) < millimetres(tolerance);

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner[0] >= outer[0] - tolerance &&
  inner[1] >= outer[1] - tolerance &&
  inner[2] <= outer[2] + tolerance &&
  inner[3] <= outer[3] + tolerance;
