// What the templates of the site's pages are given. docs/designers.md is made from here and from the types it names.
import type { IndexGroupView, OrganisationGroupView, ProgrammeView } from './programme-view.ts';
import type { SessionCard } from './session-card.ts';
import type { CategoryView, NoteView, SessionView } from './session-view.ts';
import type { DownloadView } from './site-downloads.ts';
import type { TextsView } from './texts.ts';
import type { DayView } from './timetable.ts';

/** What every page of the site is given, except the entrance and the icon. */
export interface EveryPage {
  /** The way to the folder of the whole site: empty, or ending in a slash. */
  readonly root: string;
  /** Where the page lies below that folder. */
  readonly here: string;
  /** The page's own address. */
  readonly canonical: string;
  /** Title of the page. */
  readonly title: TextsView;
  /** One sentence for search engines. */
  readonly description: TextsView;
  /** The facts of the whole event. */
  readonly programme: ProgrammeView;
  /** Address of the start page. */
  readonly home: string;
  /** The menu. */
  readonly navigation: readonly MenuEntry[];
  /** The way from the start page, this page excluded. */
  readonly breadcrumbs: readonly LinkView[];
  /** The same page in every language. */
  readonly languages: readonly LanguageLink[];
}

export interface LinkView {
  /** Words of the link. */
  readonly label: TextsView;
  /** Where it leads. */
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
  /** Address of the page in that language. */
  readonly href: string;
}

export interface LanguageLink extends LanguageChoice {
  /** It is the language of this page. */
  readonly current: boolean;
}

/** The templates of the site's pages, by file name without `.liquid`. */
export interface SiteTemplates {
  readonly index: {
    /** The days of the event, from the first. */
    readonly days: readonly DayView[];
    /** Those that have sessions, in the order of the programme. */
    readonly categories: readonly CategoryOfSite[];
    /** Sessions that are cancelled or changed. */
    readonly changes: readonly SessionCard[];
  };
  readonly programme: {
    /** The days of the event, from the first. */
    readonly days: readonly DayView[];
    /** Those that have sessions, in the order of the programme. */
    readonly categories: readonly CategoryOfSite[];
  };
  readonly day: {
    /** The day of this page. */
    readonly day: DayView;
    /** All days, to switch between them. */
    readonly days: readonly DayView[];
  };
  readonly category: {
    /** The category of this page. */
    readonly category: CategoryOfSite;
  };
  readonly session: {
    /** The session of this page. */
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
  readonly organisations: {
    /** Hosts, organisers, partners and others, in the order of the programme. */
    readonly groups: readonly OrganisationGroupView[];
  };
  readonly page: {
    /** The text of `sources/pages/` in the page's language. */
    readonly notes: readonly NoteView[];
  };
  readonly downloads: {
    /** The booklets that were made. */
    readonly downloads: readonly DownloadView[];
  };
}

/** Templates without the frame of a page: the entrance, where a language is chosen, and the picture beside the title. */
export interface LooseTemplates {
  readonly language: {
    /** Empty: this page lies in the folder of the whole site. */
    readonly root: string;
    /** The languages to choose from. */
    readonly languages: readonly LanguageChoice[];
    /** The facts of the whole event, in all languages. */
    readonly programme: ProgrammeView;
  };
  readonly icon: {
    /** Of the first eight categories. */
    readonly colours: readonly string[];
  };
}

export interface CategoryOfSite extends CategoryView {
  /** Address of the category's page. */
  readonly href: string;
  /** Its sessions, in order. */
  readonly sessions: readonly SessionCard[];
}
