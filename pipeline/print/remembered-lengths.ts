// Page lengths of the parts with page numbers, kept from one build to the next: the first guess is then mostly right.

import type { ResultCache } from '../workspace/result-cache.ts';
import type { PartLength } from './parts/paginate.ts';

type Lengths = Map<string, PartLength>;

const nameOf = (booklet: string): string => `lengths-1-${Buffer.from(booklet).toString('hex')}`;

export async function readLengths(cache: ResultCache, booklet: string): Promise<Lengths> {
  const bytes = await cache.read(nameOf(booklet));
  if (bytes === undefined) return new Map();
  const entries = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly [string, number, [string, number][]][];
  return new Map(entries.map(([key, pages, pageOf]) => [key, { pages, pageOf: new Map(pageOf) }]));
}

export function writeLengths(cache: ResultCache, booklet: string, lengths: ReadonlyMap<string, PartLength>): void {
  const entries = [...lengths].map(([key, { pages, pageOf }]) => [key, pages, [...pageOf]]);
  cache.write(nameOf(booklet), Buffer.from(JSON.stringify(entries), 'utf8'));
}
