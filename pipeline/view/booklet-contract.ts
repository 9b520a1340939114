// What the templates of a booklet's parts are given. docs/designers.md is made from here and from the types it names.
import type { ColophonRow } from './colophon.ts';
import type { ContentsEntry } from './contents.ts';
import type { CoverDrawing } from './cover-drawing.ts';
import type { IndexGroupView, OrganisationGroupView, ProgrammeView } from './programme-view.ts';
import type { CategoryView, NoteView, SessionView } from './session-view.ts';
import type { TextsView } from './texts.ts';

/** What every part of a booklet is given. */
export interface EveryPart {
  /** Id of the part in the document; begin ids of your own with it. */
  readonly key: string;
  /** The facts of the whole event. */
  readonly programme: ProgrammeView;
  /** Language codes of the edition, the leading one first. */
  readonly languages: readonly string[];
}

/** The templates of a booklet's parts, by file name without `.liquid`. */
export interface BookletTemplates {
  readonly cover: {
    /** The drawing of the days on the cover. */
    readonly drawing: CoverDrawing;
  };
  readonly 'inside-front': object;
  readonly facts: TextPart;
  readonly page: TextPart;
  readonly organisations: {
    /** Hosts, organisers, partners and others, in the order of the programme. */
    readonly groups: readonly OrganisationGroupView[];
  };
  readonly contents: {
    /** The front matter first, then the body, each in the order of the pages. */
    readonly entries: readonly ContentsEntry[];
  };
  readonly days: {
    /** The days of the event, from the first. */
    readonly days: readonly BookletDay[];
  };
  readonly category: {
    /** The category that begins here. */
    readonly category: CategoryView;
    /** `stroke-dasharray` of the category's pattern on the cover. */
    readonly dashes: string;
    /** Its sessions, in the order in which they follow. */
    readonly sessions: readonly SessionInBooklet[];
  };
  readonly session: {
    /** The session of this part. */
    readonly session: SessionView;
  };
  readonly people: {
    /** One index for each language of the edition. */
    readonly indexes: readonly PeopleIndex[];
  };
  readonly notes: {
    /** A number for each page to write on. */
    readonly pages: readonly number[];
  };
  readonly colophon: TextPart & {
    /** Only facts that the editor gave. */
    readonly rows: readonly ColophonRow[];
  };
  readonly 'inside-back': object;
  readonly 'back-cover': {
    /** The drawing of the days on the cover. */
    readonly drawing: CoverDrawing;
    /** What each colour and pattern of the drawing means. */
    readonly categories: readonly CategoryWithPattern[];
  };
  /** What stands on the back of a glued book, where it is thick enough: a column from the top down. */
  readonly spine: object;
  /** What stands on the flap of the front cover, which is folded inside. Nothing, and the flap has its colour alone. */
  readonly 'flap-front': object;
  /** The same of the back cover. */
  readonly 'flap-back': object;
}

/** A text of `sources/pages/`. */
export interface TextPart {
  /** Title of the text; empty where there is no text. */
  readonly title: TextsView;
  /** The text in each language. */
  readonly notes: readonly NoteView[];
  /** The blocks of two languages side by side, one list for each row. */
  readonly pairs: readonly (readonly string[])[];
}

export interface SessionInBooklet extends SessionView {
  /** Id of the session's part: link to `#{{ session.target }}`, print `{{ session.target | page_number }}`. */
  readonly target: string;
}

export interface BookletDay {
  /** With the year and the weekday. */
  readonly date: TextsView;
  /** Its sessions, in order. */
  readonly sessions: readonly SessionInBooklet[];
}

export interface PeopleIndex {
  /** Language of the index, after whose order the names stand. */
  readonly lang: string;
  /** Heading of the index in that language. */
  readonly title: string;
  /** An entry's `sessions` are the ids of their parts. */
  readonly groups: readonly IndexGroupView<string>[];
}

export interface CategoryWithPattern extends CategoryView {
  /** `stroke-dasharray` of its pattern. */
  readonly dashes: string;
}
