// Answers for booklets that were asked for by a name that no booklet has.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { didYouMeanOr } from '../model/nearest.ts';

/** `known` is undefined when the programme could not be read. */
export function unknownEditions(
  known: readonly string[] | undefined,
  wanted: readonly string[] | undefined,
): readonly Diagnostic[] {
  return (wanted ?? [])
    .filter((id) => known !== undefined && !known.includes(id))
    .map((id) => mistake('usage.edition', { values: { id }, hints: [didYouMeanOr(id, known ?? [])] }));
}
