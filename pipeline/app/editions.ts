// Answers for booklets that were asked for by a name that no booklet has.
import type { Diagnostic } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';

/** `known` is undefined when the programme could not be read. */
export function unknownEditions(
  known: readonly string[] | undefined,
  wanted: readonly string[] | undefined,
): readonly Diagnostic[] {
  return (wanted ?? [])
    .filter((id) => known !== undefined && !known.includes(id))
    .map(
      (id): Diagnostic => ({
        rule: 'usage.edition',
        severity: 'error',
        message: `There is no booklet "${id}" in sources/programme.yaml.`,
        hints: [didYouMean(id, known ?? []) ?? `Known: ${(known ?? []).join(', ')}.`],
        related: [],
      }),
    );
}
