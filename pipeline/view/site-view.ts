// The website as a list of pages: where each lies, which template makes it, and what it shows.
import { conventions } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Document, Programme, Session } from '../model/programme.ts';
import type { Catalogues } from '../translate/catalogues.ts';
import { asciiKey, relativeAddress } from './keys.ts';
import { organisationViews, peopleIndex, programmeView } from './programme-view.ts';
import { categoryView, type NoteView, type SessionView, sessionView } from './session-view.ts';
import { makeTexts, type Texts, type TextsView } from './texts.ts';

export interface SitePage {
  /** Below `output/site/`, such as `ko/sessions/network-1.html`. */
  readonly path: string;
  /** Name of the template in templates/site/. */
  readonly template: string;
  readonly languages: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface SiteInput {
  readonly programme: Programme;
  readonly catalogues: Catalogues;
  readonly words: Words;
  /** Ids of the booklets that exist and can be offered. */
  readonly available: ReadonlySet<string>;
  /** Renders documents for the page at `path` in `language`. */
  readonly notes: (language: string, path: string, headingLevel: 2 | 3) => (document: Document) => readonly NoteView[];
}

interface Crumb {
  readonly label: TextsView;
  readonly href: string;
}

export function siteView(input: SiteInput): readonly SitePage[] {
  const { programme, words, catalogues } = input;
  const perLanguage = programme.languages.flatMap((language) => languagePages(input, language));
  const all = makeTexts(programme.languages, catalogues, words);
  const entrance: SitePage = {
    path: 'index.html',
    template: 'language',
    languages: programme.languages,
    data: {
      root: '',
      languages: programme.languages.map((tag) => ({
        tag,
        endonym: conventions(tag).endonym,
        href: `${tag}/index.html`,
        current: false,
      })),
      programme: programmeView(programme, all),
    },
  };
  return [entrance, ...perLanguage];
}

function languagePages(input: SiteInput, language: string): readonly SitePage[] {
  const { programme, words, catalogues } = input;
  const texts = makeTexts([language], catalogues, words);
  const withSessions = programme.categories.filter(({ id }) =>
    programme.sessions.some(({ category }) => category.id === id),
  );
  const path = {
    home: 'index.html',
    programme: 'programme.html',
    people: 'people.html',
    organisations: 'organisations.html',
    downloads: 'downloads.html',
    day: (date: string) => `days/${date}.html`,
    category: (id: string) => `categories/${asciiKey(id)}.html`,
    session: (id: string) => `sessions/${asciiKey(id)}.html`,
    page: (id: string) => `pages/${asciiKey(id)}.html`,
  };
  const navigation = [
    { label: texts.word('nav.programme'), to: path.programme },
    { label: texts.word('people.title'), to: path.people },
    { label: texts.word('organisations.title'), to: path.organisations },
    ...programme.pages.map((page) => ({ label: texts.of(page.title), to: path.page(page.id) })),
    { label: texts.word('downloads.title'), to: path.downloads },
  ];
  const home = { label: texts.word('nav.home'), to: path.home };
  const programs = { label: texts.word('nav.programme'), to: path.programme };

  /** One page; `trail` leads to it from the home page, the page itself excluded. */
  const page = (
    to: string,
    template: string,
    title: TextsView,
    trail: readonly { label: TextsView; to: string }[],
    data: Readonly<Record<string, unknown>>,
  ): SitePage => {
    const here = `${language}/${to}`;
    const href = (target: string) => relativeAddress(to, target);
    return {
      path: here,
      template,
      languages: [language],
      data: {
        root: relativeAddress(here, 'x').slice(0, -1),
        title,
        programme: programmeView(programme, texts),
        home: href(path.home),
        navigation: navigation.map((one) => ({ label: one.label, href: href(one.to), current: one.to === to })),
        breadcrumbs: trail.map((one): Crumb => ({ label: one.label, href: href(one.to) })),
        languages: programme.languages.map((tag) => ({
          tag,
          endonym: conventions(tag).endonym,
          href: relativeAddress(here, `${tag}/${to}`),
          current: tag === language,
        })),
        ...data,
      },
    };
  };
  const card = (
    session: Session,
    to: string,
  ): SessionView & { readonly href: string; readonly categoryHref: string } => ({
    ...sessionView(session, { programme, texts, notes: () => [] }),
    href: relativeAddress(to, path.session(session.id)),
    categoryHref: relativeAddress(to, path.category(session.category.id)),
  });
  const days = (to: string) =>
    programme.days.map(({ date, sessions }) => ({
      id: date,
      date: texts.each((tag) => conventions(tag).date(date)),
      href: relativeAddress(to, path.day(date)),
      sessions: sessions.map((session) => card(session, to)),
    }));
  const categories = (to: string) =>
    withSessions.map((category) => ({
      ...categoryView(category, texts),
      href: relativeAddress(to, path.category(category.id)),
      sessions: programme.sessions
        .filter((session) => session.category === category)
        .map((session) => card(session, to)),
    }));

  return [
    page(path.home, 'index', texts.of(programme.title), [], {
      days: days(path.home),
      categories: categories(path.home),
    }),
    page(path.programme, 'programme', texts.word('nav.programme'), [home], {
      days: days(path.programme),
      categories: categories(path.programme),
    }),
    ...programme.days.map(({ date }) =>
      page(
        path.day(date),
        'day',
        texts.each((tag) => conventions(tag).date(date)),
        [home, programs],
        { day: days(path.day(date)).find(({ id }) => id === date), days: days(path.day(date)) },
      ),
    ),
    ...withSessions.map((category) =>
      page(path.category(category.id), 'category', texts.of(category.label), [home, programs], {
        category: categories(path.category(category.id)).find(({ id }) => id === category.id),
      }),
    ),
    ...programme.sessions.map((session, index) => {
      const to = path.session(session.id);
      const neighbour = (other: Session | undefined) => (other === undefined ? null : card(other, to));
      const trail = [
        home,
        programs,
        { label: texts.of(session.category.label), to: path.category(session.category.id) },
      ];
      return page(to, 'session', texts.of(session.title), trail, {
        session: sessionView(session, { programme, texts, notes: input.notes(language, `${language}/${to}`, 3) }),
        previous: neighbour(programme.sessions[index - 1]),
        next: neighbour(programme.sessions[index + 1]),
        dayHref: relativeAddress(to, path.day(session.date)),
        peopleHref: relativeAddress(to, path.people),
      });
    }),
    page(path.people, 'people', texts.word('people.title'), [home], {
      groups: people(programme, language, texts, path.people, path.session),
    }),
    page(path.organisations, 'organisations', texts.word('organisations.title'), [home], {
      groups: organisationViews(programme, texts),
    }),
    ...programme.pages.map((one) =>
      page(path.page(one.id), 'page', texts.of(one.title), [home], {
        notes: input.notes(language, `${language}/${path.page(one.id)}`, 2)(one.body),
      }),
    ),
    page(path.downloads, 'downloads', texts.word('downloads.title'), [home], {
      downloads: downloads(input, texts, language, path.downloads),
    }),
  ];
}

function people(
  programme: Programme,
  language: string,
  texts: Texts,
  from: string,
  sessionPath: (id: string) => string,
) {
  return peopleIndex(programme, language, texts).map(({ heading, entries }) => ({
    heading,
    entries: entries.map((entry) => ({
      ...entry,
      key: `person-${asciiKey(entry.key)}`,
      sessions: entry.sessions.map((session) => ({
        title: texts.of(session.title),
        href: relativeAddress(from, sessionPath(session.id)),
      })),
    })),
  }));
}

/** The booklets lie inside the site, so that the one folder can be published anywhere. */
function downloads({ programme, available }: SiteInput, texts: Texts, language: string, from: string) {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return programme.record.booklets
    .filter(({ id }) => available.has(id))
    .map((booklet) => {
      const file = `${programme.id}-${booklet.id}.pdf`;
      return {
        file,
        href: relativeAddress(`${language}/${from}`, `downloads/${file}`),
        title: texts.word('downloads.booklet', {
          languages: conventions(language).list(booklet.languages.map((tag) => names.of(tag) ?? tag)),
        }),
        trim: `${booklet.trim.width} × ${booklet.trim.height} mm`,
      };
    });
}
