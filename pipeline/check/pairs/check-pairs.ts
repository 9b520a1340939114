// All rules about a text and its translation, in one list.
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CheckInput } from '../check-input.ts';
import { checkForm } from './form.ts';
import { checkGloss } from './gloss.ts';
import { checkGlossary, type GlossaryIndex, indexGlossary } from './glossary.ts';
import { checkLength } from './length.ts';
import { checkMarks } from './marks.ts';
import { checkMarkup } from './markup.ts';
import { type NameIndex, programmeNames } from './name-index.ts';
import { checkNamesInPair } from './names.ts';
import type { Pair } from './pair.ts';
import { pairsOf } from './pairs.ts';
import { checkQuantities } from './quantities.ts';
import { checkRegister } from './register.ts';
import { checkSameSource, checkUntranslated } from './sameness.ts';

/** What translations are held against besides their sources. */
export interface PairFacts {
  readonly names: NameIndex;
  readonly glossary: GlossaryIndex;
}

const rules: readonly ((pair: Pair, facts: PairFacts) => readonly Diagnostic[])[] = [
  checkQuantities,
  checkMarkup,
  checkForm,
  checkMarks,
  checkUntranslated,
  checkLength,
  (pair, { names }) => checkNamesInPair(pair, names),
  (pair, { glossary }) => checkGlossary(pair, glossary),
];

/** What a group of pairs shows only as a whole. */
const groupRules: readonly ((pairs: readonly Pair[], facts: PairFacts) => readonly Diagnostic[])[] = [
  checkSameSource,
  checkRegister,
  (pairs, { glossary }) => checkGloss(pairs, glossary),
];

export function checkPairs(input: CheckInput): readonly Diagnostic[] {
  const { programme, glossary, memory } = input;
  const facts = memory.recall(
    factsOf,
    programmeNames(programme, memory),
    memory.recall(indexGlossary, memory.recognise(glossary, 'glossary')),
  );
  return pairsOf(input).flatMap((group) => memory.recall(checkGroup, group, facts));
}

const factsOf = (names: NameIndex, glossary: GlossaryIndex): PairFacts => ({ names, glossary });

export const checkGroup = (group: readonly Pair[], facts: PairFacts): readonly Diagnostic[] => [
  ...group.flatMap((pair) => rules.flatMap((rule) => rule(pair, facts))),
  ...groupRules.flatMap((rule) => rule(group, facts)),
];
