// What a print shop and a reader rely on in each booklet: sound files, exact sizes, pages where the numbers say.
import { readFileSync } from 'node:fs';
import { describe, expect, it, type TestContext } from 'vitest';
import { readBookletStructure } from './booklet-structure.ts';
import { type BookletPage, readBookletText, type Word } from './booklet-text.ts';
import { needsTool } from './needs-tool.ts';
import * as facts from './programme-facts.ts';
import { runProgram } from './run-cli.ts';
import { type Edition, editions, sampleBuild } from './sample-build.ts';
import { squeeze } from './squeeze.ts';

type Language = facts.Language;

const fileOf = async (edition: Edition): Promise<string> => (await sampleBuild()).booklet(edition);

async function run(tool: Parameters<typeof needsTool>[0], parameters: readonly string[], context: TestContext) {
  needsTool(tool, context);
  return runProgram(tool, parameters);
}

const texts = new Map<Edition, Promise<readonly BookletPage[]>>();
async function pagesOf(edition: Edition, context: TestContext): Promise<readonly BookletPage[]> {
  needsTool('pdftotext', context);
  const found = texts.get(edition) ?? readBookletText(await fileOf(edition));
  texts.set(edition, found);
  return found;
}

const structures = new Map<Edition, ReturnType<typeof readBookletStructure>>();
async function structureOf(edition: Edition): ReturnType<typeof readBookletStructure> {
  const found = structures.get(edition) ?? readBookletStructure(await fileOf(edition));
  structures.set(edition, found);
  return found;
}

const languagesOf = (edition: Edition): readonly Language[] => edition.split('-') as Language[];

/** A text in all languages of an edition, as it is printed one below the other. */
const printed = (edition: Edition, text: facts.Bilingual): string =>
  squeeze(
    languagesOf(edition)
      .map((language) => text[language])
      .join(''),
  );

const words = {
  facts: { ko: '포럼 개요', en: 'The Forum at a Glance' },
  greeting: { ko: '인사말', en: 'Greeting' },
  organisations: facts.labels.organisations,
  contents: { ko: '차례', en: 'Contents' },
  days: { ko: '일정 한눈에 보기', en: 'Day at a Glance' },
  people: { ko: '참여자 찾아보기', en: 'Index of People' },
  directions: { ko: '오시는 길', en: 'Directions' },
  notes: { ko: '메모', en: 'Notes' },
  colophon: { ko: '판권', en: 'Colophon' },
} as const satisfies Readonly<Record<string, facts.Bilingual>>;

/** The first page whose text begins with the title, whatever any table in the file says. */
function pageWhereTitleIs(pages: readonly BookletPage[], beginning: string, from = 0): BookletPage | undefined {
  return pages.find(({ number, body, folio }) => number > from && folio !== '' && body.startsWith(beginning));
}

const sessionPage = (pages: readonly BookletPage[], edition: Edition, { mark, title }: facts.SessionFacts) =>
  pageWhereTitleIs(pages, mark + printed(edition, facts.category) + printed(edition, title));

/** First and last physical page of a session: it ends before the next session, or before the index. */
function sessionRange(pages: readonly BookletPage[], edition: Edition, index: number): readonly [number, number] {
  const session = facts.sessions[index];
  const first = session && sessionPage(pages, edition, session)?.number;
  if (first === undefined) throw new Error(`Session ${index + 1} has no page in ${edition}.`);
  const following = facts.sessions[index + 1];
  const next = following
    ? sessionPage(pages, edition, following)
    : pageWhereTitleIs(pages, squeeze(words.people[languagesOf(edition)[0] ?? 'ko']), first);
  if (next === undefined) throw new Error(`Nothing follows session ${index + 1} in ${edition}.`);
  return [first, next.number - 1];
}

interface PrintedEntry {
  readonly text: string;
  readonly page: string;
}

const isNumber = (text: string): boolean => /^(?:\d+|[ivxl]+)$/.test(text);

/** Entries of the contents: what stands from a number at the right edge down to the next one. */
function contentsOf(page: BookletPage): readonly PrintedEntry[] {
  const edge = Math.max(...page.words.map(({ left }) => left)) - 15;
  const numbers = page.words.filter(({ text, left }) => left >= edge && isNumber(text));
  const isAt = (word: Word, number: Word) => word.bottom > number.bottom - 5;
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    const around = page.words.filter(
      (word) => !numbers.includes(word) && isAt(word, number) && (next === undefined || !isAt(word, next)),
    );
    return { text: squeeze(around.map(({ text }) => text).join('')), page: number.text };
  });
}

/** Entries of an index of people, in its order; the letters above each group are left out. */
function indexOf(pages: readonly BookletPage[], title: string): readonly PrintedEntry[] {
  const entries: PrintedEntry[] = [];
  let text = '';
  for (const word of pages.flatMap((page) => page.words)) {
    if (isNumber(word.text)) {
      entries.push({ text: squeeze(text).replace(squeeze(title), ''), page: word.text });
      text = '';
    } else if (!/^[ㄱ-ㅎA-Z]$/.test(word.text)) text += word.text;
  }
  return entries;
}

const everyone = facts.sessions.flatMap(({ people }, session) => people.map(({ name }) => ({ name, session })));

/** 가나다, Latin names after it; A to Z by family name. Both written down by hand. */
const indexOrder: Readonly<Record<Language, readonly string[]>> = {
  ko: '권혁장 김원규 문정호 박영철 박진 서창호 안진 윤목현 이진숙 이진희 전성휘 정영선 채민 최완욱 JosephSHIN'.split(
    ' ',
  ),
  en: [
    ...['AN Jean', 'CHAE Min', 'CHOI Wan-uk', 'CHUNG Youngsun', 'JEON Sungwhi', 'KIM Wonkyu', 'KWON Hyuckjang'],
    ...['LEE Jinhee', 'LEE Jinsuk', 'MOON Jeongho', 'PARK Jin', 'PARK Youngcheol', 'SEO Changho', 'Joseph SHIN'],
    'YOON Mokhyeon',
  ],
};

/** Pages of the index in one language, from its title to the next part. */
function indexPages(pages: readonly BookletPage[], edition: Edition, language: Language): readonly BookletPage[] {
  const [, lastOfSessions] = sessionRange(pages, edition, facts.sessions.length - 1);
  const first = pageWhereTitleIs(pages, squeeze(words.people[language]), lastOfSessions);
  const languages = languagesOf(edition);
  const following = languages[languages.indexOf(language) + 1];
  const next = pageWhereTitleIs(
    pages,
    following === undefined ? printed(edition, words.directions) : squeeze(words.people[following]),
    lastOfSessions,
  );
  if (first === undefined || next === undefined) throw new Error(`There is no index in ${language} in ${edition}.`);
  return pages.filter(({ number }) => number >= first.number && number < next.number);
}

describe.each(editions)('booklet %s as a file', (edition) => {
  it('is a sound PDF', async (context) => {
    const { code, stdout, stderr } = await run('qpdf', ['--check', await fileOf(edition)], context);
    expect(`${stdout}${stderr}`).toContain('No syntax or stream encoding errors');
    expect(code).toBe(0);
  });

  it('embeds every font as CID TrueType, none of Type 3', async (context) => {
    const { stdout } = await run('pdffonts', [await fileOf(edition)], context);
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
  });

  it('has pages of exactly 148 by 210 mm, trim and media box alike', async (context) => {
    const { stdout } = await run('qpdf', ['--json=2', '--json-key=qpdf', await fileOf(edition)], context);
    const [, objects] = (JSON.parse(stdout) as { qpdf: readonly Readonly<Record<string, { value?: unknown }>>[] }).qpdf;
    const resolved = (value: unknown): unknown => objects?.[`obj:${String(value)}`]?.value ?? value;
    const pages = Object.values(objects ?? {}).flatMap(({ value }) => {
      const found = value as Readonly<Record<string, unknown>> | null | undefined;
      return typeof found === 'object' && found?.['/Type'] === '/Page' ? [found] : [];
    });
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      const [left = 0, bottom = 0, right = 0, top = 0] = resolved(page['/MediaBox']) as readonly number[];
      expect(Math.abs(right - left - (148 * 72) / 25.4)).toBeLessThan(0.01);
      expect(Math.abs(top - bottom - (210 * 72) / 25.4)).toBeLessThan(0.01);
      for (const key of ['/TrimBox', '/CropBox']) expect(resolved(page[key])).toEqual(resolved(page['/MediaBox']));
    }
  });

  it('says its language and title, and is tagged', async () => {
    const { language, title, tagged } = await structureOf(edition);
    expect(language).toBe(languagesOf(edition)[0]);
    expect(squeeze(String(title))).toBe(
      squeeze(
        languagesOf(edition)
          .map((one) => facts.forum.name[one])
          .join('·'),
      ),
    );
    expect(tagged).toBe(true);
  });

  it('has text of real characters, so that it can be searched and copied in any reader', async () => {
    const { plainTexts } = await structureOf(edition);
    const wrong = plainTexts.flatMap((text, index) =>
      [...new Set(text.match(/[\p{Co}\ufffd]/gu) ?? [])].map(
        (character) => `page ${index + 1}: U+${character.codePointAt(0)?.toString(16).toUpperCase()}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has an outline whose titles are the headings, with the blanks between languages', async () => {
    const { outline } = await structureOf(edition);
    const titles = outline.map(({ title }) => title.trim().replace(/\s+/g, ' '));
    const join = (text: facts.Bilingual) =>
      languagesOf(edition)
        .map((language) => text[language])
        .join(' ');
    const wanted = [words.facts, words.contents, facts.category, ...facts.sessions.map(({ title }) => title)];
    for (const title of wanted) expect(titles).toContain(join(title));
  });

  it('leads from the outline to the pages where the sessions are', async (context) => {
    const { outline } = await structureOf(edition);
    const pages = await pagesOf(edition, context);
    for (const session of facts.sessions) {
      const entry = outline.find(({ title }) => squeeze(title) === printed(edition, session.title));
      expect(entry?.page).toBe(sessionPage(pages, edition, session)?.number);
    }
  });

  it('has a destination for every session', async (context) => {
    const { destinations } = await structureOf(edition);
    const pages = await pagesOf(edition, context);
    for (const session of facts.sessions) {
      expect(destinations.get(`session-${session.id}`)).toBe(sessionPage(pages, edition, session)?.number);
    }
  });
});

describe.each(editions)('booklet %s as pages', (edition) => {
  it('can be stitched: a multiple of four pages', async (context) => {
    expect((await pagesOf(edition, context)).length % 4).toBe(0);
  });

  it('is numbered i, ii … in front and 1, 2 … in the body, and the label of each page is what is printed', async (context) => {
    const pages = await pagesOf(edition, context);
    const { labels } = await structureOf(edition);
    const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
    const body = pages.findIndex(({ folio }) => folio === '1');
    expect(body).toBeGreaterThan(2);
    const wanted = pages.map((_, index) => {
      if (index < 2 || index >= pages.length - 2) return '';
      return index < body ? roman[index - 2] : String(index - body + 1);
    });
    expect(pages.map(({ folio }) => folio)).toEqual(wanted);
    expect(labels.slice(0, -2)).toEqual(wanted.slice(0, -2));
  });

  it('starts the body and every session on a right-hand page', async (context) => {
    const pages = await pagesOf(edition, context);
    expect(pages.find(({ folio }) => folio === '1')?.number).toSatisfy((number: number) => number % 2 === 1);
    for (const session of facts.sessions) {
      const page = sessionPage(pages, edition, session);
      expect(page, session.mark).toBeDefined();
      expect((page?.number ?? 0) % 2, session.mark).toBe(1);
    }
  });

  it('prints in the contents the number of the page on which each title really is', async (context) => {
    const pages = await pagesOf(edition, context);
    const contents = pageWhereTitleIs(pages, printed(edition, words.contents));
    if (contents === undefined) throw new Error('There is no page of contents.');
    const [, lastOfSessions] = sessionRange(pages, edition, facts.sessions.length - 1);
    const plain = (title: facts.Bilingual, from = 0) => ({
      text: printed(edition, title),
      page: pageWhereTitleIs(pages, printed(edition, title), from)?.folio,
    });
    const [firstLanguage = 'ko'] = languagesOf(edition);
    const wanted = [
      ...[words.facts, words.greeting, words.organisations, words.days].map((title) => plain(title)),
      {
        text: printed(edition, facts.category),
        page: pageWhereTitleIs(pages, `N${printed(edition, facts.category)}`)?.folio,
      },
      ...facts.sessions.map((session) => ({
        text: session.mark + printed(edition, session.title),
        page: sessionPage(pages, edition, session)?.folio,
      })),
      {
        text: printed(edition, words.people),
        page: pageWhereTitleIs(pages, squeeze(words.people[firstLanguage]), lastOfSessions)?.folio,
      },
      plain(words.directions),
      // Earlier pages of notes fill up before a session; the part comes after all sessions.
      plain(words.notes, lastOfSessions),
      plain(words.colophon),
    ];
    expect(contentsOf(contents)).toEqual(wanted);
  });

  it('prints in the days at a glance the number of the page on which each session really is', async (context) => {
    const pages = await pagesOf(edition, context);
    const days = pageWhereTitleIs(pages, printed(edition, words.days));
    const edge = Math.max(...(days?.words ?? []).map(({ left }) => left)) - 40;
    const numbers = (days?.words ?? []).filter(({ text, left }) => left >= edge && isNumber(text));
    expect(numbers.map(({ text }) => text)).toEqual(
      facts.sessions.map((session) => sessionPage(pages, edition, session)?.folio),
    );
  });

  it.for(languagesOf(edition))(
    'has an index of people in the order of its language (%s)',
    async (language, context) => {
      const pages = await pagesOf(edition, context);
      const entries = indexOf(indexPages(pages, edition, language), words.people[language]);
      const names = indexOrder[language].map(squeeze);
      expect(entries.map(({ text }, index) => text.slice(0, names[index]?.length))).toEqual(names);
    },
  );

  it.for(languagesOf(edition))('prints in the index pages on which the person is (%s)', async (language, context) => {
    const pages = await pagesOf(edition, context);
    const entries = indexOf(indexPages(pages, edition, language), words.people[language]);
    expect(entries).toHaveLength(everyone.length);
    for (const { name, session } of everyone) {
      const entry = entries.find(({ text }) => text.startsWith(squeeze(name[language])));
      expect(entry, name[language]).toBeDefined();
      const [first, last] = sessionRange(pages, edition, session);
      const named = pages.find(({ folio }) => folio === entry?.page);
      expect(named?.number, name[language]).toSatisfy((number: number) => number >= first && number <= last);
      const text = pages
        .slice(first - 1, last)
        .map(({ body }) => body)
        .join('');
      expect(text, name[language]).toContain(squeeze(name[language]));
    }
  });

  it('prints the title of the session at the head of its right-hand pages, of the programme at the left ones', async (context) => {
    const pages = await pagesOf(edition, context);
    const join = (text: facts.Bilingual) =>
      squeeze(
        languagesOf(edition)
          .map((language) => text[language])
          .join('·'),
      );
    const programme = join({ ko: '2019 세계인권도시포럼', en: 'WHRCF 2019' });
    facts.sessions.forEach(({ title }, index) => {
      const [first, last] = sessionRange(pages, edition, index);
      const notes = printed(edition, words.notes);
      const own = pages.slice(first - 1, last).filter(({ body }) => body !== notes);
      expect(own.filter(({ number }) => number % 2 === 1).map(({ head }) => head)).toEqual(
        own.filter(({ number }) => number % 2 === 1).map(() => join(title)),
      );
      expect(own.filter(({ number }) => number % 2 === 0).map(({ head }) => head)).toEqual(
        own.filter(({ number }) => number % 2 === 0).map(() => programme),
      );
    });
  });

  it('has no empty page: where a part ends early the page to write on has its heading', async (context) => {
    const pages = await pagesOf(edition, context);
    expect(pages.filter(({ body }) => body === '').map(({ number }) => number)).toEqual([]);
    // Behind the opener stand the category's sessions and face the first of them.
    const opener = pageWhereTitleIs(pages, `N${printed(edition, facts.category)}`);
    const [first] = sessionRange(pages, edition, 0);
    expect(first).toBe((opener?.number ?? 0) + 2);
    for (const { mark, title } of facts.sessions)
      expect(pages[first - 2]?.body).toContain(mark + printed(edition, title));
    // Beside a page to write on in the body there is always one to read.
    const inBody = pages.filter(({ number }) => number < sessionRange(pages, edition, facts.sessions.length - 1)[1]);
    const blank = inBody.filter(({ body }) => body === printed(edition, words.notes));
    expect(blank.map(({ number }) => number % 2)).toEqual(blank.map(() => 0));
  });
});

describe('booklets together', () => {
  it('are those that the site offers, byte for byte', async () => {
    const { site, booklet } = await sampleBuild();
    for (const edition of editions) {
      const offered = readFileSync(`${site}/downloads/whrcf-2019-${edition}.pdf`);
      expect(offered.equals(readFileSync(booklet(edition)))).toBe(true);
    }
  });
});
