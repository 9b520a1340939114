// Texts that would appear in another language: warnings, or errors where a product's policy forbids them.
import { reportedLanguage } from '../language/report-language.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Gap } from '../translate/text.ts';
import type { CheckInput } from './check.ts';

export function checkTranslations({ programme, gaps, products }: CheckInput): readonly Diagnostic[] {
  const { policy } = programme.record;
  const make = products.some((product) => policy[product] === 'fail') ? error : warning;
  return gaps.map((gap) => make(`translation.${gap.state}`, message(gap), { place: gap.place, hints: [hint(gap)] }));
}

function message({ state, language: tag, source }: Gap): string {
  const words = source.replace(/\s+/g, ' ');
  const quoted = words.length > 40 ? `${words.slice(0, 39)}…` : words;
  switch (state) {
    case 'missing':
      return `There is no ${reportedLanguage(tag)} for “${quoted}”; it would appear in the other language.`;
    case 'outdated':
      return `The ${reportedLanguage(tag)} is older than “${quoted}”; the other language would appear.`;
    case 'draft':
      return `The ${reportedLanguage(tag)} of “${quoted}” is a draft that nobody has confirmed.`;
  }
}

function hint({ document, file, language: tag, state }: Gap): string {
  if (document === undefined) return `Add "${tag}: …" beside the other language.`;
  return state === 'missing' ? `Translate it in ${file}.` : `Revise the entry in ${file} and remove its mark "fuzzy".`;
}
