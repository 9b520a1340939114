// What is on each page of the site.
import { conventions } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Category, Day, Document, Page, Programme, Session } from '../model/programme.ts';
import type { Catalogues } from '../translate/catalogues.ts';
import { asciiKey, relativeAddress } from './keys.ts';
import { organisationViews, peopleIndex } from './programme-view.ts';
import { wayIn } from './services.ts';
import type { MakeCard } from './session-card.ts';
import { categoryView, type NoteView, sessionView } from './session-view.ts';
import { siteAddress as address } from './site-addresses.ts';
import type { CategoryOfSite } from './site-contract.ts';
import { downloadViews } from './site-downloads.ts';
import type { PageContent } from './site-frame.ts';
import type { Texts } from './texts.ts';
import { dayView } from './timetable.ts';

export interface SiteInput {
  readonly programme: Programme;
  readonly catalogues: Catalogues;
  readonly words: Words;
  /** Ids of the booklets that exist and can be offered. */
  readonly available: ReadonlySet<string>;
  /** Renders documents for the page at `path` in `language`. */
  readonly notes: (language: string, path: string, headingLevel: 2 | 3) => (document: Document) => readonly NoteView[];
}

/** What the pages of one language are made from. */
export interface Shelf extends SiteInput {
  readonly language: string;
  readonly texts: Texts;
  readonly card: MakeCard;
}

const home = ({ texts }: Shelf) => [{ label: texts.word('nav.home'), to: address.home }];
const programs = (shelf: Shelf) => [
  ...home(shelf),
  { label: shelf.texts.word('nav.programme'), to: address.programme },
];

export const usedCategories = ({ programme }: Shelf) =>
  programme.categories.filter(({ id }) => programme.sessions.some(({ category }) => category.id === id));

const days = ({ programme, texts, card }: Shelf, from: string) =>
  programme.days.map((day) => dayView(day, from, programme, texts, card));

const categoryWithCards = (category: Category, shelf: Shelf, from: string): CategoryOfSite => ({
  ...categoryView(category, shelf.texts),
  href: relativeAddress(from, address.category(category.id)),
  sessions: shelf.programme.sessions
    .filter((session) => session.category === category)
    .map((session) => shelf.card(session, from)),
});

const categories = (shelf: Shelf, from: string) =>
  usedCategories(shelf).map((category) => categoryWithCards(category, shelf, from));

export function homePage(shelf: Shelf): PageContent {
  const { programme, texts, card } = shelf;
  const to = address.home;
  const changes = programme.sessions.filter(({ record }) => record.status !== 'confirmed');
  return {
    to,
    template: 'index',
    title: texts.of(programme.title),
    trail: [],
    data: {
      days: days(shelf, to),
      categories: categories(shelf, to),
      changes: changes.map((session) => card(session, to)),
    },
  };
}

export function programmePage(shelf: Shelf): PageContent {
  const to = address.programme;
  const title = shelf.texts.word('nav.programme');
  const data = { days: days(shelf, to), categories: categories(shelf, to) };
  return { to, template: 'programme', title, trail: home(shelf), data };
}

export function dayPage(shelf: Shelf, day: Day): PageContent {
  const { programme, texts, card } = shelf;
  const to = address.day(day.date);
  const title = texts.each((tag) => conventions(tag).date(day.date));
  const data = { day: dayView(day, to, programme, texts, card), days: days(shelf, to) };
  return { to, template: 'day', title, trail: programs(shelf), data };
}

export function categoryPage(shelf: Shelf, category: Category): PageContent {
  const to = address.category(category.id);
  return {
    to,
    template: 'category',
    title: shelf.texts.of(category.label),
    trail: programs(shelf),
    description: shelf.texts.optional(category.description),
    data: { category: categoryWithCards(category, shelf, to) },
  };
}

export function sessionPage(shelf: Shelf, session: Session, index: number): PageContent {
  const { programme, texts, language, card } = shelf;
  const to = address.session(session.id);
  const neighbour = (at: number) => {
    const other = programme.sessions[at];
    return other === undefined ? null : card(other, to);
  };
  const category = { label: texts.of(session.category.label), to: address.category(session.category.id) };
  return {
    to,
    template: 'session',
    title: texts.of(session.title),
    trail: [...programs(shelf), category],
    description: texts.optional(session.theme),
    data: {
      session: sessionView(session, { programme, texts, notes: shelf.notes(language, `${language}/${to}`, 3) }),
      wayIn: wayIn(session, programme, texts),
      previous: neighbour(index - 1),
      next: neighbour(index + 1),
      dayHref: relativeAddress(to, address.day(session.date)),
      peopleHref: relativeAddress(to, address.people),
    },
  };
}

export function peoplePage(shelf: Shelf): PageContent {
  const { programme, language, texts, card } = shelf;
  const to = address.people;
  const groups = peopleIndex(programme, language, texts).map(({ heading, entries }) => ({
    heading,
    entries: entries.map((entry) => ({
      ...entry,
      key: `person-${asciiKey(entry.key)}`,
      sessions: entry.sessions.map((session) => card(session, to)),
    })),
  }));
  return { to, template: 'people', title: texts.word('people.title'), trail: home(shelf), data: { groups } };
}

export function organisationsPage(shelf: Shelf): PageContent {
  const { programme, texts } = shelf;
  const title = texts.word('organisations.title');
  const groups = organisationViews(programme, texts);
  return { to: address.organisations, template: 'organisations', title, trail: home(shelf), data: { groups } };
}

export function textPage(shelf: Shelf, page: Page): PageContent {
  const { texts, language } = shelf;
  const to = address.page(page.id);
  const notes = shelf.notes(language, `${language}/${to}`, 2)(page.body);
  return { to, template: 'page', title: texts.of(page.title), trail: home(shelf), data: { notes } };
}

export function downloadsPage(shelf: Shelf): PageContent {
  const title = shelf.texts.word('downloads.title');
  const data = { downloads: downloadViews(shelf, `${shelf.language}/${address.downloads}`) };
  return { to: address.downloads, template: 'downloads', title, trail: home(shelf), data };
}
