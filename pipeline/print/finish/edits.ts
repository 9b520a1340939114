// Gathers changes to the objects of a read file: each is copied when it is first changed, the file itself never is.

import {
  isArray,
  isDictionary,
  type PdfArray,
  type PdfDictionary,
  type PdfValue,
  serialize,
} from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';

export type Editable = Map<string, PdfValue>;

export interface Edits {
  /** The dictionary with this number as it is now; undefined when there is none. */
  readonly read: (number: number) => PdfDictionary | undefined;
  readonly change: (number: number, entries: Readonly<Record<string, PdfValue | undefined>>) => void;
  readonly changeArray: (number: number, change: (items: PdfArray) => PdfArray) => void;
  /** Adds an object and tells its number. */
  readonly add: (entries: PdfDictionary) => number;
  /** Bodies of everything that was changed or added. */
  readonly bodies: () => ReadonlyMap<number, Uint8Array>;
}

export function editing(file: PdfFile): Edits {
  const changed = new Map<number, Editable | PdfArray>();
  let next = file.size;
  const read = (number: number): PdfDictionary | undefined => {
    const value = changed.get(number) ?? file.object(number);
    return isDictionary(value) ? value : undefined;
  };
  return {
    read,
    change: (number, entries) => {
      const known = changed.get(number);
      const target: Editable = known instanceof Map ? known : new Map(read(number));
      changed.set(number, target);
      for (const [key, value] of Object.entries(entries)) {
        if (value === undefined) target.delete(key);
        else target.set(key, value);
      }
    },
    changeArray: (number, change) => {
      const value = changed.get(number) ?? file.object(number);
      if (isArray(value)) changed.set(number, change(value));
    },
    add: (entries) => {
      const number = next;
      next += 1;
      changed.set(number, new Map(entries));
      return number;
    },
    bodies: () => new Map([...changed].map(([number, value]) => [number, Buffer.from(serialize(value), 'latin1')])),
  };
}
