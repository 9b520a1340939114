// A parsed value that still knows where each of its parts stands in the file.
import type { Place } from '../model/diagnostic.ts';
import type { YamlText } from './yaml-texts.ts';

/**
 * The place of the key or the value at a path such as `['parts', 0, 'title']`; of the nearest existing ancestor when
 * the file has nothing there. For an item of a list, key and value are the same place.
 */
export type PlaceOf = (path: readonly (string | number)[], part?: 'key' | 'value') => Place;

export interface LocatedValue {
  readonly value: unknown;
  readonly at: PlaceOf;
  /** Every text in it; offsets count from where the YAML begins. */
  readonly texts: () => readonly YamlText[];
}

export interface Located<T> {
  readonly value: T;
  readonly at: LocatedValue['at'];
  readonly file: string;
}

/** The same places, seen from a part of the value. */
export function placesWithin(at: PlaceOf, ...start: readonly (string | number)[]): PlaceOf {
  return (path, part) => at([...start, ...path], part);
}
