// Says where on its page each link target of a printed document lies.

import { isArray, isDictionary, type PdfValue } from './object.ts';
import { destinationId, destinationPage, destinations } from './page-map.ts';
import { pageNumbers } from './pages.ts';
import type { PdfFile } from './read.ts';

export interface DestinationPoint {
  /** Counted from 1. */
  readonly page: number;
  /** Upper left corner of the target, in points of the page. */
  readonly x: number;
  readonly y: number;
}

/** By id. Only destinations that name a point, `/XYZ left top zoom` (ISO 32000-1, 12.3.2.2), on a page that is there. */
export function destinationPoints(file: PdfFile): ReadonlyMap<string, DestinationPoint> {
  const pages = pageNumbers(file);
  const points = new Map<string, DestinationPoint>();
  for (const [name, value] of destinations(file)) {
    const page = destinationPage(file, value, pages);
    const [, , x, y] = explicit(file, value);
    if (page !== undefined && typeof x === 'number' && typeof y === 'number')
      points.set(destinationId(name), { page, x, y });
  }
  return points;
}

function explicit(file: PdfFile, value: PdfValue): readonly PdfValue[] {
  const resolved = file.resolve(value);
  const array = isDictionary(resolved) ? file.resolve(resolved.get('D')) : resolved;
  return isArray(array) ? array : [];
}
