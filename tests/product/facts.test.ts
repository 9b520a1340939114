// Every fact of the programme stands in all four products: site, Korean, English and bilingual booklet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { readBookletStructure } from './booklet-structure.ts';
import { type BookletPage, readBookletText } from './booklet-text.ts';
import { filesBelow } from './files.ts';
import { needsTool } from './needs-tool.ts';
import * as facts from './programme-facts.ts';
import { type Edition, editions, sampleBuild } from './sample-build.ts';
import { squeeze } from './squeeze.ts';

type Language = facts.Language;
type Place = 'forum' | 'organisations' | 'colophon' | 'about' | 'people' | 'category' | `session:${string}`;

/** A product as a set of squeezed texts, each from the place where a reader looks for it. */
interface Product {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly text: (place: Place, context: TestContext) => Promise<string>;
  /** Everything that is printed or shown. */
  readonly whole: (context: TestContext) => Promise<string>;
}

const sitePlace = (place: Place): string =>
  place.startsWith('session:')
    ? `sessions/${place.slice('session:'.length)}.html`
    : {
        forum: 'index.html',
        organisations: 'organisations.html',
        colophon: 'pages/colophon.html',
        about: 'pages/about.html',
        people: 'people.html',
        category: 'categories/network.html',
      }[place as Exclude<Place, `session:${string}`>];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x26': '&' };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole);
const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

const site = (language: Language): Product => ({
  name: `site in ${language}`,
  languages: [language],
  text: async (place) => {
    const folder = (await sampleBuild()).site;
    return squeeze(textOf(mainOf(readFileSync(join(folder, language, sitePlace(place)), 'utf8'))));
  },
  whole: async () => {
    const folder = (await sampleBuild()).site;
    return filesBelow(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => squeeze(readFileSync(join(folder, path), 'utf8')))
      .join('\n');
  },
});

/** Keys of the parts in which a fact is looked up. */
const bookletPlaces: Readonly<Record<Exclude<Place, `session:${string}`>, string>> = {
  forum: 'facts',
  about: 'facts',
  organisations: 'organisations',
  colophon: 'page-colophon',
  people: 'people',
  category: 'category-network',
};

interface ReadBooklet {
  readonly pages: readonly BookletPage[];
  readonly destinations: ReadonlyMap<string, number>;
}

const read = new Map<Edition, Promise<ReadBooklet>>();
function open(edition: Edition): Promise<ReadBooklet> {
  const found =
    read.get(edition) ??
    sampleBuild().then(async ({ booklet }) => {
      const [pages, { destinations }] = await Promise.all([
        readBookletText(booklet(edition)),
        readBookletStructure(booklet(edition)),
      ]);
      return { pages, destinations };
    });
  read.set(edition, found);
  return found;
}

const booklet = (edition: Edition): Product => ({
  name: `booklet ${edition}`,
  languages: edition.split('-') as Language[],
  text: async (place, context) => {
    needsTool('pdftotext', context);
    const { pages, destinations } = await open(edition);
    const key = place.startsWith('session:')
      ? place.replace(':', '-')
      : bookletPlaces[place as Exclude<Place, `session:${string}`>];
    const first = destinations.get(key);
    if (first === undefined) throw new Error(`The booklet ${edition} has no part "${key}".`);
    // A footnote is a destination too: a part ends where the next part begins.
    const later = [...destinations].filter(([name, page]) => page > first && !name.includes('_2f'));
    const end = Math.min(pages.length + 1, ...later.map(([, page]) => page));
    return pages
      .slice(first - 1, end - 1)
      .map(({ body }) => body)
      .join('');
  },
  whole: async (context) => {
    needsTool('pdftotext', context);
    const { pages } = await open(edition);
    return pages.map(({ head, body, folio }) => `${head}\n${body}\n${folio}`).join('\n');
  },
});

const products: readonly Product[] = [site('ko'), site('en'), ...editions.map(booklet)];

/** Fails with the first text that does not follow the others. */
function expectInOrder(text: string, wanted: readonly string[]): void {
  let from = 0;
  for (const one of wanted) {
    const found = text.indexOf(squeeze(one), from);
    if (found < 0)
      expect.fail(`“${one}” is missing, or not in its place, in: ${text.slice(Math.max(0, from - 40), from + 400)}`);
    from = found + squeeze(one).length;
  }
}

/** The list of a session's people, in pieces that each begin with a name. */
function peopleOf(text: string, session: facts.SessionFacts, language: Language): readonly string[] {
  const start = text.indexOf(squeeze(facts.labels.people[language]));
  const end = text.indexOf(squeeze(facts.labels.note[language]), start);
  expect(start, 'heading of the people').toBeGreaterThan(-1);
  expect(end, 'heading of the concept note').toBeGreaterThan(start);
  const list = text.slice(start, end);
  let from = 0;
  const starts = session.people.map(({ name }) => {
    const found = list.indexOf(squeeze(name[language]), from);
    if (found < 0) expect.fail(`${name[language]} is missing in: ${list}`);
    from = found + 1;
    return found;
  });
  return starts.map((begin, index) => list.slice(begin, starts[index + 1]));
}

describe.each(products)('facts in the $name', (product) => {
  it.for(product.languages)('the forum (%s)', async (language, context) => {
    const text = await product.text('forum', context);
    for (const [fact, value] of Object.entries(facts.forum)) expect(text, fact).toContain(squeeze(value[language]));
  });

  it.for(product.languages)('every organisation under its role, in printed order (%s)', async (language, context) => {
    const text = await product.text('organisations', context);
    const title = facts.labels.organisations[language];
    const roles = facts.organisations.flatMap(({ role, members }) => [role, ...members]);
    expectInOrder(text, [title, ...roles.map((one) => one[language])]);
  });

  it.for(product.languages)('the eight categories (%s)', async (language, context) => {
    const about = await product.text('about', context);
    expectInOrder(
      about,
      facts.categories.map((one) => one[language]),
    );
    expect(await product.text('category', context)).toContain(squeeze(facts.category[language]));
  });

  it.for(product.languages)('the colophon says what this is not (%s)', async (language, context) => {
    const text = await product.text('colophon', context);
    for (const sentence of facts.disclaimers[language]) expect(text).toContain(squeeze(sentence));
  });

  it('nothing says WHARF', async (context) => {
    const whole = await product.whole(context);
    expect(whole.length).toBeGreaterThan(1000);
    expect(whole).not.toMatch(/wharf/i);
  });

  describe.each(facts.sessions)('session $mark', (session) => {
    it.for(product.languages)('what, when, where and by whom (%s)', async (language, context) => {
      const text = await product.text(`session:${session.id}`, context);
      const { title, theme, date, time, room, organisers, noteTitle, interpretation } = session;
      expect(text.indexOf(squeeze(title[language])), 'title').toBeGreaterThan(-1);
      expect(text, 'date and time').toContain(squeeze(date[language] + time[language]));
      expectInOrder(text, [facts.forum.venue[language], room[language]]);
      expect(text, 'theme').toContain(squeeze(theme[language]));
      expectInOrder(
        text,
        organisers.map((one) => one[language]),
      );
      expectInOrder(text, [facts.labels.note[language], noteTitle[language]]);
      const interpreting = { ko: '통역', en: 'interpretation' }[language];
      if (interpretation) expect(text).toContain(squeeze(interpretation[language]));
      else expect(text).not.toMatch(new RegExp(interpreting, 'i'));
      const warned = text.includes(squeeze(facts.notice[language]));
      expect(warned, 'notice that only invited guests may take part').toBe(session.invitedOnly);
    });

    it.for(product.languages)(
      'its people with affiliation, position, country and role (%s)',
      async (language, context) => {
        const text = await product.text(`session:${session.id}`, context);
        const entries = peopleOf(text, session, language);
        session.people.forEach(({ name, organisation, position }, index) => {
          const entry = entries[index] ?? '';
          expectInOrder(entry, [name[language], organisation[language], position[language]]);
          expect(entry, `country of ${name[language]}`).toContain(facts.korea[language]);
        });
        const list = entries.join('');
        const before = text.slice(text.indexOf(squeeze(facts.labels.people[language])), text.indexOf(list));
        const printed = session.people.flatMap(({ role }) => (role ? [role[language]] : []));
        const found = facts.roleWords[language].filter((role) => (before + list).includes(squeeze(role)));
        expect(found).toEqual(printed);
        // The role belongs to one person: after the one before has been told, before her own position.
        session.people.forEach(({ name, role, position }, index) => {
          if (!role) return;
          const previous = session.people[index - 1];
          expectInOrder(before + list, [
            ...(previous ? [previous.position[language]] : []),
            role[language],
            position[language],
          ]);
          expect(before + list).toContain(squeeze(name[language]));
        });
      },
    );
  });

  it('Joseph SHIN stands in Latin letters only', async (context) => {
    expect(await product.text('session:network-2', context)).toContain('JosephSHIN');
    expect(await product.text('people', context)).toContain('JosephSHIN');
    expect(await product.whole(context)).not.toMatch(/조지프|조셉|요셉|신조/);
  });
});

describe('facts beside the text', () => {
  it('no file of the output has WHARF in its name, title or source', async () => {
    const { output, booklet: fileOf } = await sampleBuild();
    expect(filesBelow(output).filter((path) => /wharf/i.test(path))).toEqual([]);
    for (const edition of editions) {
      const { title, outline } = await readBookletStructure(fileOf(edition));
      expect(JSON.stringify([title, outline])).not.toMatch(/wharf/i);
    }
  });

  it('dates and weekdays of the sample agree with the calendar', () => {
    const weekdays = { ko: ['일', '월', '화', '수', '목', '금', '토'] };
    for (const { date } of facts.sessions) {
      const [, year, month, day, weekday] = /(\d+)년 (\d+)월 (\d+)일\((.)\)/.exec(date.ko) ?? [];
      const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
      expect(weekday).toBe(weekdays.ko[real]);
    }
  });
});
