// Editions of one programme list the same sessions: a template must not lose one in a single language.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { BookletHtml } from '../render/booklet-html.ts';

/** Held against each other in the parts that list sessions by day. */
export function checkSameSessions(booklets: readonly BookletHtml[]): readonly Diagnostic[] {
  const lists = booklets.flatMap(({ id, parts }) => {
    const days = parts.find(({ template }) => template === 'days');
    return days === undefined ? [] : [{ id, sessions: sessionsIn(days.html) }];
  });
  return lists.flatMap(({ id, sessions }) => {
    const others = lists.flatMap((other) =>
      [...other.sessions].filter((session) => !sessions.has(session)).map((session) => ({ session, in: other.id })),
    );
    const missing = new Map(others.map((one) => [one.session, one]));
    return [...missing.values()].map(({ session, in: other }) =>
      mistake('print.other-sessions', { values: { booklet: id, session, other } }),
    );
  });
}

const sessionsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/"#?(session-[\w.-]+)"/g)].map(([, key = '']) => key));
