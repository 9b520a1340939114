// All rules about a programme, in one list.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Programme } from '../model/programme.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import type { SourceFile } from '../parse/place-finder.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { Gap } from '../translate/text.ts';
import { checkMarkdownTraps } from './markdown-traps.ts';
import { checkNameForms } from './name-forms.ts';
import { checkNames } from './names.ts';
import { checkNoteTitles } from './note-titles.ts';
import { checkNumbering } from './numbering.ts';
import { type Passage, passagesOf } from './passages.ts';
import { checkPeopleAndPlaces } from './people-and-places.ts';
import { checkPictures } from './pictures.ts';
import { checkReferences } from './references.ts';
import { checkRoles } from './roles.ts';
import { checkSamePerson } from './same-person.ts';
import { checkSpelling } from './spelling.ts';
import { checkTextForm } from './text-form.ts';
import { checkTimes } from './times.ts';
import { checkTranslations } from './translations.ts';
import { checkTypography } from './typography.ts';
import { checkWeekdays } from './weekdays.ts';
import { checkWords } from './words.ts';
import { checkZones } from './zones.ts';

export interface ProgrammeToCheck {
  readonly programme: Programme;
  readonly documents: readonly ParsedDocument[];
  readonly catalogues: readonly Catalogue[];
  readonly gaps: readonly Gap[];
  /** What is about to be made: the policy for gaps is set for each product. */
  readonly products: readonly ('site' | 'booklets')[];
  /** Paths of all pictures under sources/, in NFC. */
  readonly images: ReadonlySet<string>;
  /** All texts of sources/ and translations/, as they are in the files. */
  readonly texts: readonly SourceFile[];
  readonly memory: Memory;
}

/** What a rule is given. */
export interface CheckInput extends ProgrammeToCheck {
  /** In groups, one for each file: the same groups as before for files that did not change. */
  readonly passages: readonly (readonly Passage[])[];
}

const rules: readonly ((input: CheckInput) => readonly Diagnostic[])[] = [
  checkTimes,
  checkZones,
  checkWeekdays,
  checkPeopleAndPlaces,
  checkReferences,
  checkTranslations,
  checkNames,
  checkNameForms,
  checkSamePerson,
  checkRoles,
  checkNumbering,
  checkNoteTitles,
  checkPictures,
  checkSpelling,
  checkWords,
  checkTypography,
  checkTextForm,
  checkMarkdownTraps,
];

export function checkProgramme(given: ProgrammeToCheck): readonly Diagnostic[] {
  const input: CheckInput = { ...given, passages: passagesOf(given) };
  return rules.flatMap((rule) => rule(input));
}
