// One session as templates see it, in one language or in several.
import { conventions } from '../language/language.ts';
import type { Memory } from '../model/memory.ts';
import type { Category, Document, Programme, Session } from '../model/programme.ts';
import { blockPairs } from './notes.ts';
import { type PersonView, personView } from './person-view.ts';
import type { Texts, TextsView } from './texts.ts';

export interface CategoryView {
  /** The category's id in `programme.yaml`. */
  readonly id: string;
  /** Its name. */
  readonly label: TextsView;
  /** Stands for the category where colour alone must not. */
  readonly letter: string;
  /** `#rrggbb` */
  readonly colour: string;
  /** A sentence about it; empty if there is none. */
  readonly description: TextsView;
}

export interface PartView {
  /** What the item is called. */
  readonly title: TextsView;
  /** From when to when, or when it begins; empty if nobody said so. */
  readonly time: TextsView;
  /** Who takes part in it. */
  readonly people: readonly PersonView[];
}

/** A concept note in one language. `share` is its part of the width, in per cent, beside another language. */
export interface NoteView {
  /** Language code of the page or column; what is not translated carries its own `lang` inside. */
  readonly lang: string;
  /** Print it with the filter `safe`. */
  readonly html: string;
  /** The same block by block. */
  readonly blocks: readonly string[];
  /** Part of the width in per cent: 40 to 60 beside another language. */
  readonly share: number;
}

export interface SessionView {
  /** The session's id: the name of its file. */
  readonly id: string;
  /** The category that it belongs to. */
  readonly category: CategoryView;
  /** `N1`: the category's letter and the session's number. */
  readonly mark: string;
  /** Within its category. */
  readonly number: number | null;
  /** Its title. */
  readonly title: TextsView;
  /** For running heads; the title, if there is no shorter one. */
  readonly shortTitle: TextsView;
  /** Its theme; empty if there is none. */
  readonly theme: TextsView;
  /** With the year and the weekday. */
  readonly date: TextsView;
  /** Without the year. */
  readonly shortDate: TextsView;
  /** From when to when. */
  readonly time: TextsView;
  /** ISO 8601 local date and time. */
  readonly startsAt: string;
  /** ISO 8601 local date and time. */
  readonly endsAt: string;
  /** Date and time in one line. */
  readonly dateAndTime: TextsView;
  /** Name of the building. */
  readonly venue: TextsView;
  /** Its rooms as one enumeration; empty if it has none. */
  readonly rooms: TextsView;
  /** Building and room in one line per language. */
  readonly place: TextsView;
  /** Names of those who organise it. */
  readonly organisers: readonly TextsView[];
  /** One line for each kind of interpretation, with its languages. */
  readonly interpretation: readonly TextsView[];
  /** What participants must know, such as how to register. */
  readonly notice: TextsView;
  /** `public`, `registration`, `invitation` or `staff`. */
  readonly access: string;
  /** `on-site`, `online` or `hybrid`. */
  readonly format: string;
  /** `confirmed`, `changed` or `cancelled`. */
  readonly status: string;
  /** Who takes part, besides those of `parts`. */
  readonly people: readonly PersonView[];
  /** Panels and other items within the session. */
  readonly parts: readonly PartView[];
  /** Title of the concept note; empty if it has none of its own. */
  readonly noteTitle: TextsView;
  /** The concept note in each language. */
  readonly notes: readonly NoteView[];
  /** The notes' blocks side by side, one list per row. */
  readonly pairs: readonly (readonly string[])[];
  /** Whether `notes` hold a text: timetables and lists are given none. */
  readonly hasNote: boolean;
}

export interface SessionViewInput {
  readonly programme: Programme;
  readonly texts: Texts;
  readonly notes: (document: Document) => readonly NoteView[];
  /** `texts` must come from it, too, for a view to be found again. */
  readonly memory?: Memory;
}

export function categoryView(category: Category, texts: Texts): CategoryView {
  const { id, letter, colour } = category;
  return { id, label: texts.of(category.label), letter, colour, description: texts.optional(category.description) };
}

export function sessionView(session: Session, { programme, texts, notes, memory }: SessionViewInput): SessionView {
  const { venue, roles } = programme;
  const its = notes(session.note);
  const known = its.length === 0 ? withoutNotes : its;
  return memory?.recall(makeView, session, venue, roles, texts, known) ?? makeView(session, venue, roles, texts, known);
}

const withoutNotes: readonly NoteView[] = [];

function makeView(
  session: Session,
  venue: Programme['venue'],
  roles: Programme['roles'],
  texts: Texts,
  its: readonly NoteView[],
): SessionView {
  const { record } = session;
  return {
    id: session.id,
    category: categoryView(session.category, texts),
    mark: `${session.category.letter}${record.number ?? ''}`,
    number: record.number ?? null,
    title: texts.of(session.title),
    shortTitle: texts.of(session.shortTitle ?? session.title),
    theme: texts.optional(session.theme),
    date: texts.each((language) => conventions(language).date(session.date)),
    shortDate: texts.each((language) => conventions(language).shortDate(session.date)),
    time: texts.each((language) => conventions(language).timeRange(session.start, session.end)),
    startsAt: `${session.date}T${session.start}`,
    endsAt: `${session.endDate}T${session.end}`,
    dateAndTime: texts.each(
      (language) =>
        `${conventions(language).date(session.date)} ${conventions(language).timeRange(session.start, session.end)}`,
    ),
    place: besideEachOther(texts.of((session.venue ?? venue).name), texts.list(session.rooms.map(({ name }) => name))),
    venue: texts.of((session.venue ?? venue).name),
    rooms: texts.list(session.rooms.map(({ name }) => name)),
    organisers: session.organisers.map(({ name }) => texts.of(name)),
    interpretation: interpretation(session, texts),
    notice: texts.optional(session.notice),
    access: record.access,
    format: record.format,
    status: record.status,
    people: session.people.map((one) => personView(one, roles, texts)),
    parts: session.parts.map((part) => ({
      title: texts.of(part.title),
      time:
        part.start === undefined
          ? []
          : texts.each((language) =>
              part.end === undefined ? (part.start ?? '') : conventions(language).timeRange(part.start ?? '', part.end),
            ),
      people: part.people.map((one) => personView(one, roles, texts)),
    })),
    noteTitle: texts.optional(session.noteTitle),
    notes: its,
    pairs: blockPairs(its),
    hasNote: its.some(({ html }) => html.trim() !== ''),
  };
}

/** One line per kind of interpretation: `Simultaneous interpretation: Korean, English`. */
function interpretation(session: Session, texts: Texts): readonly TextsView[] {
  const its = session.record.interpretation;
  if (its === undefined) return [];
  const names = texts.languageNames(its.languages);
  return its.modes.map((mode) =>
    texts
      .word(`interpretation.${mode}`)
      .map((label, index) => ({ ...label, text: `${label.text}: ${names[index]?.text ?? ''}` })),
  );
}

/** Two texts of the same language on one line. */
const besideEachOther = (first: TextsView, second: TextsView): TextsView =>
  first.map((one, index) => {
    const other = second[index];
    return other === undefined
      ? one
      : { ...one, text: `${one.text} ${other.text}`, fallback: one.fallback || other.fallback };
  });
