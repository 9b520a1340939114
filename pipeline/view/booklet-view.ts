// A booklet as an ordered list of parts, each of which can be printed alone.
import type { Words } from '../language/words.ts';
import type { Memory } from '../model/memory.ts';
import type { Document, Page, Programme } from '../model/programme.ts';
import type { ProgrammeRecord } from '../model/records/programme.ts';
import type { Catalogues } from '../translate/catalogues.ts';
import { dayViews, type MakePart, sessionKey, sessionsWithOpeners } from './booklet-sessions.ts';
import { colophonRows } from './colophon.ts';
import { contentsEntries } from './contents.ts';
import { categoryDashes, coverDrawing } from './cover-drawing.ts';
import { partKeyOf } from './keys.ts';
import { blockPairs } from './notes.ts';
import { organisationViews, peopleIndex, programmeView } from './programme-view.ts';
import { categoryView, type NoteView } from './session-view.ts';
import { makeTexts, type Texts, type TextsView } from './texts.ts';

export type BookletRecord = ProgrammeRecord['booklets'][number];

/** How a part's pages are numbered: covers not at all, front matter i, ii, iii, the body 1, 2, 3. */
export type Numbering = 'none' | 'roman' | 'arabic';

export interface BookletPart {
  /** Stable ASCII name; the part's id in the document and the stem of all ids in it. */
  readonly key: string;
  /** Name of the template in templates/booklet/. */
  readonly template: string;
  readonly startsOn: 'right' | 'any';
  readonly numbering: Numbering;
  /** How deep its heading stands in the booklet: a session is one step below the opener of its category. */
  readonly level: 1 | 2;
  /** Covers reach over the trimmed edge. */
  readonly fullBleed: boolean;
  /** Pages that fill the last sheet of the book follow it. */
  readonly filled: boolean;
  readonly colour: string;
  /** Plain words for the head of the page; empty for none. */
  readonly head: { readonly left: string; readonly right: string };
  /** What its template is given: see booklet-contract.ts. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface BookletView {
  readonly id: string;
  readonly languages: readonly string[];
  readonly title: string;
  /** The title in each of the booklet's languages. */
  readonly titles: Readonly<Record<string, string>>;
  readonly record: BookletRecord;
  readonly parts: readonly BookletPart[];
  /** What belongs to the cover of a glued book and to none of its pages. */
  readonly jacket: readonly BookletPart[];
}

export interface BookletInput {
  readonly programme: Programme;
  readonly record: BookletRecord;
  readonly catalogues: Catalogues;
  readonly words: Words;
  readonly notes: (document: Document) => readonly NoteView[];
  readonly memory: Memory;
}

const pageKey = (page: string): string => partKeyOf(`page:${page}`);

export function bookletView(input: BookletInput): BookletView {
  const { programme, record, words, memory } = input;
  const texts = memory.recall(makeTexts, record.languages, input.catalogues, words);
  const shared = { programme: programmeView(programme, texts), languages: record.languages };
  const plain = (view: TextsView) => view.map(({ text }) => text).join(' · ');
  const heads = { left: plain(shared.programme.shortTitle), right: '' };
  const neutral = '#3a3a3a';
  const part: MakePart = (key, template, { data, ...more }) => ({
    key,
    template,
    startsOn: 'any',
    numbering: 'roman',
    level: 1,
    fullBleed: false,
    filled: false,
    colour: neutral,
    head: heads,
    ...more,
    data: { ...shared, key, ...data },
  });
  const cover = { numbering: 'none', fullBleed: true, head: { left: '', right: '' } } as const;
  const head = (right: TextsView) => ({ left: heads.left, right: plain(right) });
  const body = (view: Page) => {
    const title = texts.of(view.title);
    const notes = input.notes(view.body);
    return { head: head(title), data: { title, notes, pairs: blockPairs(notes) } };
  };
  const named = (id: string) => programme.pages.filter((one) => one.id === id);
  const page = (id: string, numbering: Numbering): readonly BookletPart[] =>
    named(id).map((one) => part(pageKey(id), 'page', { numbering, ...body(one) }));
  const sessionParts = sessionsWithOpeners(input, texts, part, head);

  const builders: Readonly<Record<BookletRecord['parts'][number], () => readonly BookletPart[]>> = {
    cover: () => [
      part('cover', 'cover', {
        ...cover,
        data: { drawing: coverDrawing(programme) },
      }),
    ],
    'inside-front': () => [part('inside-front', 'inside-front', { ...cover, data: {} })],
    facts: () => {
      const about = programme.pages.find(({ id }) => id === 'about');
      return [
        part('facts', 'facts', {
          startsOn: 'right',
          head: head(texts.word('facts.title')),
          data: about ? body(about).data : { title: [], notes: [], pairs: [] },
        }),
      ];
    },
    greeting: () => page('greeting', 'roman'),
    organisations: () => [
      part('organisations', 'organisations', {
        head: head(texts.word('organisations.title')),
        data: { groups: organisationViews(programme, texts) },
      }),
    ],
    // Made from the other parts, when they are there.
    contents: () => [part('contents', 'contents', { head: head(texts.word('contents.title')), data: { entries: [] } })],
    days: () => [
      part('days', 'days', { head: head(texts.word('days.title')), data: { days: dayViews(input, texts) } }),
    ],
    sessions: () => sessionParts,
    people: () => [
      part('people', 'people', {
        numbering: 'arabic',
        head: head(texts.word('people.title')),
        data: { indexes: peopleIndexes(programme, record, texts, words) },
      }),
    ],
    directions: () => page('directions', 'arabic'),
    notes: () => [
      part('notes', 'notes', {
        numbering: 'arabic',
        head: head(texts.word('notes.title')),
        data: { pages: Array.from({ length: record.notesPages }, (_, index) => index + 1) },
      }),
    ],
    colophon: () =>
      named('colophon').map((one) => {
        const its = body(one);
        const data = { ...its.data, rows: colophonRows(programme, texts) };
        return part(pageKey('colophon'), 'colophon', { ...its, numbering: 'arabic', data });
      }),
    'inside-back': () => [part('inside-back', 'inside-back', { ...cover, data: {} })],
    'back-cover': () => [
      part('back-cover', 'back-cover', {
        ...cover,
        data: { drawing: coverDrawing(programme), categories: legendOf(programme, texts) },
      }),
    ],
  };
  const built = record.parts.flatMap((kind) => {
    const its = builders[kind]();
    return kind === record.blanks.after ? its.map((one, index) => ({ ...one, filled: index === its.length - 1 })) : its;
  });
  const entries = contentsEntries(built, texts);
  const jacket = (['spine', 'flap-front', 'flap-back'] as const).map((one) => part(one, one, { ...cover, data: {} }));
  return {
    id: record.id,
    languages: record.languages,
    title: plain(shared.programme.title),
    titles: Object.fromEntries(
      record.languages.map((language, index) => [language, shared.programme.title[index]?.text ?? '']),
    ),
    record,
    parts: built.map((one) => (one.template === 'contents' ? { ...one, data: { ...one.data, entries } } : one)),
    jacket,
  };
}

/** One index per language of the edition, each in the order of its language. */
function peopleIndexes(programme: Programme, record: BookletRecord, texts: Texts, words: Words) {
  return record.languages.map((lang) => ({
    lang,
    title: words.in(lang)('people.title'),
    groups: peopleIndex(programme, lang, texts).map(({ heading, entries }) => ({
      heading,
      entries: entries.map((entry) => ({ ...entry, sessions: entry.sessions.map(({ id }) => sessionKey(id)) })),
    })),
  }));
}

/** What each colour and pattern on the cover means: the categories that have sessions. */
const legendOf = ({ categories, sessions }: Programme, texts: Texts) =>
  categories.flatMap((category, position) =>
    sessions.some((session) => session.category.id === category.id)
      ? [{ ...categoryView(category, texts), dashes: categoryDashes(position) }]
      : [],
  );
