// The facts of the whole programme as templates see them: title, dates, place, organisations, days, people.
import { conventions } from '../language/language.ts';
import type { Appearance, Person, Programme, Session } from '../model/programme.ts';
import { type BarcodeView, barcodeView } from './barcode.ts';
import { colophonText } from './colophon.ts';
import { sortKey, type Texts, type TextsView } from './texts.ts';

export interface ProgrammeView {
  /** The programme's id, with which the names of its booklets begin: `whrcf-2019`. */
  readonly id: string;
  /** Full title of the event. */
  readonly title: TextsView;
  /** For running heads and the head of the site; the title, if there is no shorter one. */
  readonly shortTitle: TextsView;
  /** The theme of the event; empty if there is none. */
  readonly theme: TextsView;
  /** First and last day, such as `30 September – 3 October 2019`. */
  readonly dates: TextsView;
  /** The year in which the event is counted, such as `2019`. */
  readonly year: number;
  /** Name of the building. */
  readonly venue: TextsView;
  /** Where it stands; empty if nobody said so. */
  readonly address: TextsView;
  /** How to get there in a line; empty if nobody said so. */
  readonly transport: TextsView;
  /** The languages of the programme, as an enumeration. */
  readonly languages: TextsView;
  /** `date` is an ISO date, `dateText` the same in words. */
  readonly version: { readonly number: string; readonly date: string; readonly dateText: TextsView };
  /** Address of the event; empty if there is none. */
  readonly url: string;
  /** 발간등록번호 of a public body's publication; empty if there is none. */
  readonly registrationNumber: string;
  /** Who publishes the booklets; empty if nobody said so. */
  readonly publisher: TextsView;
  /** The bars of the ISBN for the back cover, an empty box for a label, or nothing. */
  readonly barcode: BarcodeView;
}

export interface OrganisationGroupView {
  /** What they do for the event: host, organiser, supporter. */
  readonly role: TextsView;
  /** Their names, in the editor's order. */
  readonly members: readonly TextsView[];
}

export interface IndexEntryView<S = Session> {
  /** Id of the person; on the site the entry's id in the page, such as `person-yoon-mokhyeon`. */
  readonly key: string;
  /** In the language of the index, family name first. */
  readonly name: string;
  /** Language of the name. */
  readonly lang: string;
  /** The name in the other scripts there are, for readers who know the person by it. */
  readonly otherName: TextsView;
  /** Organisation and position where the person appears first. */
  readonly affiliation: TextsView;
  /** Where the person appears, in the order of the programme. */
  readonly sessions: readonly S[];
}

export interface IndexGroupView<S = Session> {
  /** The letter or syllable under which the names stand. */
  readonly heading: string;
  /** The persons under it, in the order of the language. */
  readonly entries: readonly IndexEntryView<S>[];
}

export function programmeView(programme: Programme, texts: Texts): ProgrammeView {
  const { record } = programme;
  return {
    id: programme.id,
    title: texts.of(programme.title),
    shortTitle: texts.of(programme.shortTitle),
    theme: texts.optional(programme.theme),
    dates: texts.each((language) => conventions(language).dateRange(record.starts, record.ends)),
    year: record.year,
    venue: texts.of(programme.venue.name),
    address: texts.optional(programme.venue.address),
    transport: texts.optional(programme.venue.transport),
    languages: texts.each((language) => {
      const name = new Intl.DisplayNames(language, { type: 'language' });
      return conventions(language).list(programme.languages.map((tag) => name.of(tag) ?? tag));
    }),
    version: { ...record.version, dateText: texts.each((language) => conventions(language).date(record.version.date)) },
    url: record.url ?? '',
    registrationNumber: record.registrationNumber ?? '',
    publisher: colophonText('publisher', programme, texts) ?? [],
    barcode: barcodeView(record),
  };
}

export function organisationViews(programme: Programme, texts: Texts): readonly OrganisationGroupView[] {
  return programme.organisations.map(({ role, members }) => {
    const own = programme.organisationRoles.get(role);
    return {
      role: own === undefined ? texts.word(`organisationRole.${role}`) : texts.of(own),
      members: members.map(({ name }) => texts.of(name)),
    };
  });
}

/** Who appears where, in the order of `language`, under the headings of its index. */
export function peopleIndex(programme: Programme, language: string, texts: Texts): readonly IndexGroupView[] {
  const appearances = new Map<Person, { readonly sessions: Set<Session>; readonly first: Appearance }>();
  for (const session of programme.sessions) {
    for (const one of [...session.people, ...session.parts.flatMap(({ people }) => people)]) {
      const entry = appearances.get(one.person) ?? { sessions: new Set<Session>(), first: one };
      entry.sessions.add(session);
      appearances.set(one.person, entry);
    }
  }
  const { standsLast } = conventions(language);
  const collator = new Intl.Collator(language);
  const sorted = [...appearances]
    .map(([person, its]) => ({ person, key: sortKey(person, language), ...its }))
    // Names in the language's own script come first: a Latin name in a Korean index stands after the Hangul ones.
    .sort(
      (a, b) =>
        Number(standsLast(a.key)) - Number(standsLast(b.key)) ||
        collator.compare(a.key, b.key) ||
        (a.person.id < b.person.id ? -1 : 1),
    );
  const groups = Map.groupBy(sorted, ({ key }) => conventions(language).indexHeading(key));
  return [...groups].map(([heading, entries]) => ({
    heading,
    entries: entries.map(({ person, sessions, first }): IndexEntryView => {
      const names = texts.name(person);
      const own = names.find(({ lang }) => lang === language) ?? names[0];
      return {
        key: person.id,
        name: own?.text ?? person.id,
        lang: own?.lang ?? language,
        otherName: names.filter((name) => name !== own),
        affiliation: ownOrFirst(texts.affiliation(first.organisation, first.position), language),
        sessions: [...sessions],
      };
    }),
  }));
}

const ownOrFirst = (texts: TextsView, language: string): TextsView => {
  const own = texts.filter(({ lang }) => lang === language);
  return own.length > 0 ? own : texts.slice(0, 1);
};
