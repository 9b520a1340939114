// Korean given names, in Hangul and in Latin letters.

interface NameParts {
  readonly given?: string | undefined;
}

/** Syllables of a Korean name are not set apart; foreign names in Hangul have longer words. */
export const hasSyllablesApart = (part: string, script: string): boolean =>
  script === 'Hang' && /^\S(?:\s\S)+$/u.test(part);

/** A given name of two syllables as it is written in Latin letters: Wan-uk, Mokhyeon. Undefined for all others. */
export function romanisedGivenName(
  names: Readonly<Record<string, NameParts>>,
): { readonly script: string; readonly given: string } | undefined {
  const [korean, given] = [names['Hang']?.given, names['Latn']?.given];
  const isPair = korean !== undefined && /^\p{Script=Hangul}{2}$/u.test(korean.normalize('NFC'));
  return isPair && given !== undefined && /^\p{L}+(?:-\p{L}+)?$/u.test(given) ? { script: 'Latn', given } : undefined;
}
