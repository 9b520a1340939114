// The parts of a booklet that show sessions: an opener for each category, a part for each session, and the days' tables.
import type { Session } from '../model/programme.ts';
import type { BookletDay, BookletTemplates } from './booklet-contract.ts';
import type { BookletInput, BookletPart } from './booklet-view.ts';
import { categoryDashes } from './cover-drawing.ts';
import { asciiKey, partKeyOf } from './keys.ts';
import { categoryView, sessionView } from './session-view.ts';
import type { Texts, TextsView } from './texts.ts';

export const sessionKey = (session: string): string => partKeyOf(`session:${session}`);

export type MakePart = <T extends keyof BookletTemplates>(
  key: string,
  template: T,
  more: Partial<Omit<BookletPart, 'data'>> & { readonly data: BookletTemplates[T] },
) => BookletPart;

/** An opener for each category that has sessions, followed by its sessions in their order. */
export function sessionsWithOpeners(
  input: BookletInput,
  texts: Texts,
  part: MakePart,
  head: (right: TextsView) => BookletPart['head'],
): readonly BookletPart[] {
  const { programme } = input;
  return programme.categories.flatMap((category, position) => {
    const sessions = programme.sessions.filter((session) => session.category.id === category.id);
    if (sessions.length === 0) return [];
    const view = categoryView(category, texts);
    const views = sessions.map((session) => sessionView(session, { ...input, texts }));
    const common = { startsOn: input.record.sessionsStart, numbering: 'arabic', colour: category.colour } as const;
    return [
      part(`category-${asciiKey(category.id)}`, 'category', {
        ...common,
        head: head(view.label),
        data: { category: view, dashes: categoryDashes(position), sessions: withKeys(sessions, views) },
      }),
      ...views.map((session) =>
        part(sessionKey(session.id), 'session', {
          ...common,
          level: 2,
          head: head(session.shortTitle),
          data: { session },
        }),
      ),
    ];
  });
}

const withKeys = <T>(sessions: readonly Session[], views: readonly T[]) =>
  views.map((view, index) => ({ ...view, target: sessionKey(sessions[index]?.id ?? '') }));

export function dayViews({ programme, memory }: BookletInput, texts: Texts): readonly BookletDay[] {
  return programme.days.map(({ sessions }) => {
    const views = sessions.map((session) => sessionView(session, { programme, memory, texts, notes: () => [] }));
    return { date: views[0]?.date ?? [], sessions: withKeys(sessions, views) };
  });
}
