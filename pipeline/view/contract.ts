// The template contract: what every template is given. docs/designers.md is made from here and from the types it names.
import type { ColophonRow } from './colophon.ts';
import type { ContentsEntry } from './contents.ts';
import type { CoverDrawing } from './cover-drawing.ts';
import type { IndexGroupView, OrganisationGroupView, ProgrammeView } from './programme-view.ts';
import type { SessionCard } from './session-card.ts';
import type { CategoryView, NoteView, SessionView } from './session-view.ts';
import type { DownloadView } from './site-downloads.ts';
import type { TextsView } from './texts.ts';
import type { DayView } from './timetable.ts';

/** What every part of a booklet is given. */
export interface EveryPart {
  /** Id of the part in the document; begin ids of your own with it. */
  readonly key: string;
  readonly programme: ProgrammeView;
  /** Language codes of the edition, the leading one first. */
  readonly languages: readonly string[];
}

/** The templates of a booklet's parts, by file name without `.liquid`. */
export interface BookletTemplates {
  readonly cover: { readonly drawing: CoverDrawing };
  readonly 'inside-front': object;
  readonly facts: TextPart;
  readonly page: TextPart;
  readonly organisations: {
    /** Hosts, organisers, partners and others, in the order of the programme. */
    readonly groups: readonly OrganisationGroupView[];
  };
  readonly contents: { readonly entries: readonly ContentsEntry[] };
  readonly days: { readonly days: readonly BookletDay[] };
  readonly category: {
    readonly category: CategoryView;
    /** `stroke-dasharray` of the category's pattern on the cover. */
    readonly dashes: string;
    readonly sessions: readonly SessionInBooklet[];
  };
  readonly session: { readonly session: SessionView };
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
    readonly drawing: CoverDrawing;
    /** What each colour and pattern of the drawing means. */
    readonly categories: readonly CategoryWithPattern[];
  };
}

/** A text of `sources/pages/`. */
export interface TextPart {
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
  readonly date: TextsView;
  readonly sessions: readonly SessionInBooklet[];
}

export interface PeopleIndex {
  readonly lang: string;
  readonly title: string;
  /** An entry's `sessions` are the ids of their parts. */
  readonly groups: readonly IndexGroupView<string>[];
}

export interface CategoryWithPattern extends CategoryView {
  /** `stroke-dasharray` of its pattern. */
  readonly dashes: string;
}

/** What every page of the site is given, except the entrance and the icon. */
export interface EveryPage {
  /** The way to the folder of the whole site: empty, or ending in a slash. */
  readonly root: string;
  /** Where the page lies below that folder. */
  readonly here: string;
  /** The page's own address. */
  readonly canonical: string;
  readonly title: TextsView;
  /** One sentence for search engines. */
  readonly description: TextsView;
  readonly programme: ProgrammeView;
  /** Address of the start page. */
  readonly home: string;
  readonly navigation: readonly MenuEntry[];
  /** The way from the start page, this page excluded. */
  readonly breadcrumbs: readonly LinkView[];
  /** The same page in every language. */
  readonly languages: readonly LanguageLink[];
}

export interface LinkView {
  readonly label: TextsView;
  readonly href: string;
}

export interface MenuEntry extends LinkView {
  /** It is this page. */
  readonly current: boolean;
}

export interface LanguageChoice {
  /** Language code, such as `ko`. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly endonym: string;
  readonly href: string;
}

export interface LanguageLink extends LanguageChoice {
  /** It is the language of this page. */
  readonly current: boolean;
}

/** The templates of the site's pages, by file name without `.liquid`. */
export interface SiteTemplates {
  readonly index: {
    readonly days: readonly DayView[];
    readonly categories: readonly CategoryOfSite[];
    /** Sessions that are cancelled or changed. */
    readonly changes: readonly SessionCard[];
  };
  readonly programme: { readonly days: readonly DayView[]; readonly categories: readonly CategoryOfSite[] };
  readonly day: {
    readonly day: DayView;
    /** All days, to switch between them. */
    readonly days: readonly DayView[];
  };
  readonly category: { readonly category: CategoryOfSite };
  readonly session: {
    readonly session: SessionView;
    /** Whether all its rooms can be reached without steps, where the editor said so. */
    readonly wayIn: readonly TextsView[];
    /** The session before in the order of the programme. */
    readonly previous: SessionCard | null;
    /** The session after it. */
    readonly next: SessionCard | null;
    /** Address of the day's page. */
    readonly dayHref: string;
    /** Address of the list of people; an entry's id there is the `key` of a person. */
    readonly peopleHref: string;
  };
  readonly people: {
    /** An entry's `sessions` are cards. */
    readonly groups: readonly IndexGroupView<SessionCard>[];
  };
  readonly organisations: { readonly groups: readonly OrganisationGroupView[] };
  readonly page: {
    /** The text of `sources/pages/` in the page's language. */
    readonly notes: readonly NoteView[];
  };
  readonly downloads: { readonly downloads: readonly DownloadView[] };
}

/** Templates without the frame of a page: the entrance, where a language is chosen, and the picture beside the title. */
export interface LooseTemplates {
  readonly language: {
    readonly root: string;
    readonly languages: readonly LanguageChoice[];
    readonly programme: ProgrammeView;
  };
  readonly icon: {
    /** Of the first eight categories. */
    readonly colours: readonly string[];
  };
}

export interface CategoryOfSite extends CategoryView {
  readonly href: string;
  readonly sessions: readonly SessionCard[];
}
