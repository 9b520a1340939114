// The entries of a booklet's table of contents, made from its parts.
import type { BookletPart } from './booklet-view.ts';
import type { SessionView } from './session-view.ts';
import type { Texts, TextsView } from './texts.ts';

export interface ContentsEntry {
  /** Id of the part: link to `#{{ entry.target }}`, print `{{ entry.target | page_number }}`. */
  readonly target: string;
  /** 1, or 2 for a session below its category. */
  readonly level: number;
  /** The session's mark, such as `N1`; empty for other entries. */
  readonly mark: string;
  /** `#rrggbb`: that of its category, a dark grey for other entries. */
  readonly colour: string;
  /** What stands in the table of contents. */
  readonly title: TextsView;
  /** Date and time of a session. */
  readonly detail: TextsView;
}

/** The front matter's entries first, then the body's, each in the order of the pages. */
export function contentsEntries(parts: readonly BookletPart[], texts: Texts): readonly ContentsEntry[] {
  const entries = (roman: boolean) =>
    parts
      .filter(({ numbering }) => (numbering === 'roman') === roman)
      .flatMap((part) => contentsEntry(part, texts) ?? []);
  return [...entries(true), ...entries(false)];
}

function contentsEntry(one: BookletPart, texts: Texts): ContentsEntry | undefined {
  const entry = (title: TextsView, level = 1, mark = '', detail: TextsView = []): ContentsEntry => ({
    target: one.key,
    level,
    mark,
    colour: one.colour,
    title,
    detail,
  });
  switch (one.template) {
    case 'facts':
    case 'organisations':
    case 'days':
    case 'people':
    case 'notes':
      return entry(texts.word(`${one.template}.title`));
    case 'page':
    case 'colophon':
      return entry(one.data['title'] as TextsView);
    case 'category':
      return entry((one.data['category'] as { label: TextsView }).label, 1);
    case 'session': {
      const session = one.data['session'] as SessionView;
      return entry(
        session.title,
        2,
        session.mark,
        session.shortDate.map((date, index) => ({
          ...date,
          text: `${date.text} ${session.time[index]?.text ?? ''}`,
        })),
      );
    }
    default:
      return undefined;
  }
}
