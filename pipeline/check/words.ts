// Words that must not be printed: placeholders, and terms that the programme has ruled out.
import { endOfWord } from '../language/characters.ts';
import { allPitfalls } from '../language/pitfalls.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Programme } from '../model/programme.ts';
import type { Localised } from '../model/records/values.ts';
import type { CheckInput } from './check-input.ts';
import { literally } from './literally.ts';
import type { Passage } from './passages.ts';

export function checkWords({ programme, passages, memory }: CheckInput): readonly Diagnostic[] {
  const names = memory.recognise(organisationNames(programme), 'organisation names');
  const terms = memory.recognise(programme.record.terms.forbidden, 'forbidden terms');
  return passages.flatMap((group) => memory.recall(checkGroup, group, names, terms));
}

const checkGroup = (
  group: readonly Passage[],
  names: readonly string[],
  terms: Readonly<Record<string, string>>,
): readonly Diagnostic[] =>
  group.flatMap((passage) => [...placeholders(passage, names), ...forbiddenTerms(passage, terms)]);

const organisationNames = ({ allOrganisations }: Programme): readonly string[] =>
  allOrganisations.flatMap(({ record }) => [...textsOf(record.name), ...textsOf(record.abbreviation)]);

const textsOf = (text: Localised | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** `TBC` may be a broadcaster: then it stands in the name of an organisation together with other words. */
function placeholders({ words, place }: Passage, names: readonly string[]): readonly Diagnostic[] {
  return allPitfalls
    .flatMap((pitfalls) => pitfalls.placeholders)
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .filter(({ 0: found }) => !names.some((name) => name !== found && name.split(/[\s()]+/).includes(found)))
    .map(({ 0: found, index: start }) =>
      mistake('text.placeholder', { values: { found }, place: place(start, start + found.length) }),
    );
}

/** Capitals count: WHARF is a slip, a wharf is a place for ships. A Korean particle may follow. */
function forbiddenTerms({ words, place }: Passage, terms: Readonly<Record<string, string>>): readonly Diagnostic[] {
  return Object.entries(terms).flatMap(([term, instead]) => {
    const escaped = literally(term);
    return [...words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${endOfWord(term)}`, 'gu'))].map(
      ({ index: start }) =>
        mistake('text.forbidden-term', { values: { term, instead }, place: place(start, start + term.length) }),
    );
  });
}
