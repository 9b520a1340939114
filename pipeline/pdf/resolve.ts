// Follows references to the values behind them (ISO 32000-1, 7.3.10).

import { isDictionary, isKind, type PdfDictionary, type PdfObject } from './object.ts';

export interface Resolver {
  /** Follows references until there is a value; undefined counts as null. Throws for a circle of references. */
  readonly resolve: (value: PdfObject | undefined) => PdfObject;
  /** The dictionary behind a value, that of a stream included; an empty one for anything else. */
  readonly dictionary: (value: PdfObject | undefined) => PdfDictionary;
}

export function makeResolver(object: (number: number) => PdfObject): Resolver {
  const resolve = (value: PdfObject | undefined): PdfObject => {
    let result = value ?? null;
    for (let steps = 0; isKind(result, 'reference'); steps += 1) {
      if (steps === 20) throw new Error(`The PDF is damaged: object ${result.number} refers to itself.`);
      result = object(result.number);
    }
    return result;
  };
  const dictionary = (value: PdfObject | undefined): PdfDictionary => {
    const result = resolve(value);
    if (isKind(result, 'stream')) return result.dictionary;
    return isDictionary(result) ? result : new Map();
  };
  return { resolve, dictionary };
}
