// Pages that fill the last sheet follow a part that the booklet has: otherwise nobody knows where they belong.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { CheckInput } from './check-input.ts';

/** A booklet that says nothing and has no pages for notes is bound as it is. */
export function checkBlankPages({ programme }: CheckInput): readonly Diagnostic[] {
  return programme.record.booklets.flatMap(({ id, parts, blanks: { after } }, index) => {
    if (after === 'notes' || parts.includes(after)) return [];
    return [
      mistake('reference.blanks', {
        values: { booklet: id, part: after, parts: { list: parts } },
        place: programme.at(['booklets', index, 'blanks', 'after']),
      }),
    ];
  });
}
