// All rules about a programme, in one list.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Programme } from '../model/programme.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { Gap } from '../translate/text.ts';
import { checkNames } from './names.ts';
import { checkPeopleAndPlaces } from './people-and-places.ts';
import { checkReferences } from './references.ts';
import { checkTimes } from './times.ts';
import { checkTranslations } from './translations.ts';
import { checkWeekdays } from './weekdays.ts';

export interface CheckInput {
  readonly programme: Programme;
  readonly documents: readonly ParsedDocument[];
  readonly catalogues: readonly Catalogue[];
  readonly gaps: readonly Gap[];
  /** What is about to be made: the policy for gaps is set for each product. */
  readonly products: readonly ('site' | 'booklets')[];
  /** Paths of all pictures under sources/, in NFC. */
  readonly images: ReadonlySet<string>;
  readonly memory: Memory;
}

const rules: readonly ((input: CheckInput) => readonly Diagnostic[])[] = [
  checkTimes,
  checkWeekdays,
  checkPeopleAndPlaces,
  checkReferences,
  checkTranslations,
  checkNames,
];

export const checkProgramme = (input: CheckInput): readonly Diagnostic[] => rules.flatMap((rule) => rule(input));
