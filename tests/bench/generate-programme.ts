// Makes the programme that the benchmark prints: any number of invented sessions, the same ones every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { parseMarkdown } from '../../pipeline/prose/markdown.ts';
import { proseUnits } from '../../pipeline/prose/units.ts';
import { bilingualNote, markdownOf, seededRandom } from './bilingual-note.ts';
import { english, familyNames, givenNames, korean } from './word-lists.ts';

export interface GenerateOptions {
  /** Two or more, so that everyone can appear in two sessions. */
  readonly sessions: number;
  /** The parts of the booklet ko-en; undefined for all that there are. */
  readonly parts: readonly string[] | undefined;
}

/** What other programs can make too, so that they can be compared: a cover, the contents, the sessions. */
export const comparedParts: readonly string[] = ['cover', 'contents', 'sessions'];

const slots = ['09:00', '10:30', '13:00', '14:30', '16:00'] as const;
/** So many sessions fit into the list on one page of an opener. */
const sessionsPerCategory = 8;
const colours = ['#1f3a5f', '#7a1f3d', '#0a6249', '#0b5fa5', '#6a3d9a', '#7a4a00', '#b0341d', '#4a4f57'] as const;

/** Writes `sources/` and `translations/` into `folder`. Korean is the source, English lies in complete catalogues. */
export function generateProgramme(folder: string, { sessions: count, parts }: GenerateOptions): void {
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`${count} sessions cannot be made: two at least.`);
  const rooms = roomsFor(count);
  const days = Math.ceil(count / (rooms * slots.length));
  put(folder, 'sources/programme.yaml', stringify(programme(count, days, parts)));
  put(folder, 'sources/venues.yaml', stringify([venue(rooms)]));
  put(
    folder,
    'sources/organisations.yaml',
    stringify(Array.from({ length: count }, (_, index) => organisation(index))),
  );
  put(folder, 'sources/people.yaml', stringify(Array.from({ length: count * 4 }, (_, index) => person(index, count))));
  for (let number = 1; number <= count; number += 1) writeSession(folder, number, { sessions: count, notes: 1 });
}

/** Writes one session, whose number counts from 1, and its translation; `notes` is how long its text is. */
export function writeSession(
  folder: string,
  number: number,
  { sessions, notes }: { readonly sessions: number; readonly notes: number },
): void {
  const { source, catalogue } = session(number - 1, sessions, roomsFor(sessions), notes);
  put(folder, `sources/sessions/s${number}.md`, source);
  put(folder, `translations/en/sessions/s${number}.po`, catalogue);
}

function put(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const roomsFor = (sessions: number): number => Math.min(4, Math.max(1, Math.floor(sessions / 3)));
const both = (ko: string, en: string) => ({ ko, en });
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const day = (index: number): string => new Date(Date.UTC(2030, 4, 6 + index)).toISOString().slice(0, 10);

function programme(count: number, days: number, parts: readonly string[] | undefined) {
  return {
    id: 'bench',
    year: 2030,
    title: both('가상의 마을 회의', 'Meeting of Imaginary Villages'),
    theme: both('강과 종이와 등불', 'Rivers, Paper and Lanterns'),
    starts: day(0),
    ends: day(days - 1),
    timezone: 'Asia/Seoul',
    languages: ['ko', 'en'],
    venue: 'hall',
    organisations: [{ role: 'host', members: ['o1'] }],
    countries: { KR: both('한국', 'Korea') },
    categories: Array.from({ length: Math.ceil(count / sessionsPerCategory) }, (_, index) => ({
      id: `c${index + 1}`,
      label: both(`${index + 1}번째 갈래`, `Strand ${index + 1}`),
      letter: letters(index),
      colour: at(colours, index),
    })),
    booklets: [{ id: 'ko-en', languages: ['ko', 'en'], binding: 'perfect', ...(parts && { parts }) }],
    version: { number: '1.0', date: '2030-01-02' },
  };
}

/** A to Z, then AA and on. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const venue = (rooms: number) => ({
  id: 'hall',
  name: both('가상 회관', 'Imaginary Hall'),
  address: both('가상로 1', '1 Imaginary Road'),
  rooms: Array.from({ length: rooms }, (_, index) => ({
    id: `r${index + 1}`,
    name: both(`${index + 1}호`, `Room ${index + 1}`),
    floor: index + 1,
  })),
});

const organisation = (index: number) => ({
  id: `o${index + 1}`,
  name: both(
    `가상 ${at(korean.topics, index)} 연구소 ${index + 1}`,
    `Imaginary Institute of ${at(english.topics, index)} ${index + 1}`,
  ),
});

/** More syllables for those who come after every pair of names is used: no two people have one name. */
function givenName(index: number): readonly [hangul: string, latin: string] {
  const [given, latin] = at(givenNames, Math.floor(index / familyNames.length) + index);
  const more: (typeof givenNames)[number][] = [];
  for (
    let round = Math.floor(index / (familyNames.length * givenNames.length));
    round > 0;
    round = Math.floor(round / givenNames.length)
  )
    more.push(at(givenNames, round));
  return [given + more.map(([one]) => one).join(''), latin + more.map(([, one]) => one.toLowerCase()).join('')];
}

function person(index: number, organisations: number) {
  const [family, familyLatin] = at(familyNames, index);
  const [given, givenLatin] = givenName(index);
  return {
    id: `p${index + 1}`,
    name: { Hang: { family, given }, Latn: { family: familyLatin, given: givenLatin } },
    country: index % 5 === 4 ? 'DE' : 'KR',
    organisation: `o${(index % organisations) + 1}`,
    position: index % 2 === 0 ? both('연구원', 'Researcher') : both('대표', 'Director'),
  };
}

/** Four people of its own and the four of the session `rooms` later, which is never at the same time. */
function session(index: number, count: number, rooms: number, notes: number) {
  const slot = Math.floor(index / rooms);
  const start = at(slots, slot);
  const people = [index, (index + rooms) % count].flatMap((group) => [1, 2, 3, 4].map((one) => `p${group * 4 + one}`));
  const number = index + 1;
  const texts = {
    title: both(
      `가상 회의 ${number}: ${at(korean.topics, index)}`,
      `Imaginary Session ${number}: ${at(english.topics, index)}`,
    ),
    theme: both(
      `${at(korean.topics, index + 3)} 이야기를 나누는 자리`,
      `A conversation about ${at(english.topics, index + 3)}`,
    ),
    note: both(`${at(korean.topics, index)}에 관한 글 ${number}`, `A note on ${at(english.topics, index)} ${number}`),
  };
  const data = {
    lang: 'ko',
    category: `c${Math.floor(index / sessionsPerCategory) + 1}`,
    number: (index % sessionsPerCategory) + 1,
    title: texts.title.ko,
    theme: texts.theme.ko,
    date: day(Math.floor(slot / slots.length)),
    start,
    end: `${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}:${start.slice(3)}`,
    rooms: [`r${(index % rooms) + 1}`],
    access: 'public',
    interpretation: { languages: ['ko', 'en'], modes: ['simultaneous'] },
    organisers: [`o${number}`],
    people: people.map((one, place) => ({ person: one, ...(place === 0 && { role: 'moderator' }) })),
    note: { title: texts.note.ko },
  };
  const random = seededRandom(number);
  const blocks = Array.from({ length: notes }, () => bilingualNote(random)).flat();
  const source = `---\n${stringify(data)}---\n\n${markdownOf(blocks)}\n`;
  const document = `sessions/s${number}`;
  const units = proseUnits(parseMarkdown(source), source);
  const entries = [
    [`${document}#title`, texts.title.ko, texts.title.en],
    [`${document}#theme`, texts.theme.ko, texts.theme.en],
    [`${document}#note.title`, texts.note.ko, texts.note.en],
    ...units.map((unit, place) => [`${document}#${unit.section}`, unit.source, blocks[place]?.english ?? '']),
  ];
  return { source, catalogue: [header, ...entries.map(entry)].join('\n') };
}

const header = `msgid ""
msgstr ""
"Project-Id-Version: bench\\n"
"Language: en\\n"
"X-Source-Language: ko\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
`;

/** None of the words needs an escape. */
const entry = ([context = '', source = '', target = '']: readonly string[]): string =>
  `msgctxt "${context}"\nmsgid "${source}"\nmsgstr "${target}"\n`;
