// Sessions of a numbered category count without a gap, so that no reader looks for one that is not there.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Programme, Session } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

/** A session that could not be read may fill the gap, and a cancelled one keeps its number. */
export const checkNumbering = ({ programme }: CheckInput): readonly Diagnostic[] =>
  programme.unread.size > 0 ? [] : numberedCategories(programme).flatMap(gapsIn);

function numberedCategories({ record, sessions }: Programme): readonly (readonly Session[])[] {
  const numbered = new Set(record.categories.filter(({ numbering }) => numbering).map(({ id }) => id));
  const its = sessions.filter(({ category }) => numbered.has(category.id));
  return [...Map.groupBy(its, ({ category }) => category.id).values()];
}

/** Between the first number and the last: an edition may begin where another ended. */
function gapsIn(sessions: readonly Session[]): readonly Diagnostic[] {
  const inOrder = sessions
    .flatMap((session) => (session.record.number === undefined ? [] : [{ session, number: session.record.number }]))
    .toSorted((a, b) => a.number - b.number);
  return inOrder.flatMap(({ session, number }, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || number - before.number < 2) return [];
    return [
      mistake('session.number-gap', {
        values: { number, before: before.number },
        place: session.at(['number']),
        related: [{ says: phrase('number-here', { number: before.number }), place: before.session.at(['number']) }],
      }),
    ];
  });
}
