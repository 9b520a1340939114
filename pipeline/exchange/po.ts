// Writes units as one PO file for a translator's editor, and reads it when it comes back.
import type { Catalogue } from '../parse/catalogue.ts';
import { isReview } from '../parse/catalogue-entry.ts';
import { type CatalogueHead, catalogueText } from '../sync/catalogue-text.ts';
import type { PlannedEntry } from '../sync/planned-entry.ts';
import {
  DamagedReturn,
  type ExchangeState,
  type ExchangeUnit,
  hashOf,
  nameOf,
  type ReturnedUnit,
  readId,
  writeId,
} from './unit.ts';

/** The unit's id travels as a comment for translators, which every editor of PO files keeps. */
const idMark = 'id: ';

export const writePo = (units: readonly ExchangeUnit[], head: CatalogueHead): string =>
  catalogueText(undefined, units.map(entryOf), head) ?? '';

const entryOf = (unit: ExchangeUnit): PlannedEntry => ({
  context: `${unit.document}#${unit.section}`,
  source: unit.source,
  previousSource: undefined,
  target: unit.target,
  fuzzy: unit.state === 'draft' || unit.state === 'outdated',
  obsolete: false,
  flags: [],
  comments: {
    translator: unit.state === 'reviewed' ? ['reviewed'] : [],
    extracted: [...unit.notes, `${idMark}${writeId(unit)}`],
  },
  text: undefined,
});

/** In the order of the file; obsolete entries are left out. Throws DamagedReturn with the line of the entry. */
export function returnedEntries({ entries }: Catalogue): readonly ReturnedUnit[] {
  const seen = new Set<string>();
  return entries
    .filter(({ obsolete }) => !obsolete)
    .map((entry) => {
      const line = String(entry.sourcePlace.line);
      const mark = entry.comments.extracted.find((one) => one.startsWith(idMark)) ?? '';
      const id = readId(mark.slice(idMark.length));
      if (id === undefined) throw new DamagedReturn('unknown-id', line);
      const name = Object.values(id.name).join('#');
      if (seen.has(name)) throw new DamagedReturn('repeated-id', line);
      seen.add(name);
      if (hashOf(entry.source) !== id.name.source) throw new DamagedReturn('source-altered', line);
      return { ...id, target: entry.target, state: stateOf(entry) };
    });
}

function stateOf({ target, fuzzy, comments }: Catalogue['entries'][number]): ExchangeState {
  if (target === '') return 'missing';
  if (fuzzy) return 'draft';
  return comments.translator.some(isReview) ? 'reviewed' : 'translated';
}

/** Units by what names them, for those who write translations back. */
export const unitKey = (unit: ExchangeUnit): string => Object.values(nameOf(unit)).join('\0');
