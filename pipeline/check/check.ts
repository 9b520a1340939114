// All rules about a programme, in one list.
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkBlankPages } from './blank-pages.ts';
import type { CheckInput, ProgrammeToCheck } from './check-input.ts';
import { checkIsbn } from './isbn.ts';
import { checkMarkdownTraps } from './markdown-traps.ts';
import { checkNameForms } from './name-forms.ts';
import { checkNames } from './names.ts';
import { checkNoteTitles } from './note-titles.ts';
import { checkNumbering } from './numbering.ts';
import { checkPairs } from './pairs/check-pairs.ts';
import { passagesOf } from './passages.ts';
import { checkPeopleAndPlaces } from './people-and-places.ts';
import { checkPictures } from './pictures.ts';
import { checkPressProfiles } from './press-profiles.ts';
import { checkReferences } from './references.ts';
import { checkRoles } from './roles.ts';
import { checkSamePerson } from './same-person.ts';
import { checkSessionTimes } from './session-times.ts';
import { checkSpelling } from './spelling.ts';
import { checkTextForm } from './text-form.ts';
import { checkTimes } from './times.ts';
import { checkTranslations } from './translations.ts';
import { checkTypography } from './typography.ts';
import { checkWeekdays } from './weekdays.ts';
import { checkWords } from './words.ts';
import { checkZones } from './zones.ts';

const rules: readonly ((input: CheckInput) => readonly Diagnostic[])[] = [
  checkTimes,
  checkSessionTimes,
  checkZones,
  checkWeekdays,
  checkPeopleAndPlaces,
  checkReferences,
  checkBlankPages,
  checkIsbn,
  checkPressProfiles,
  checkTranslations,
  checkPairs,
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
