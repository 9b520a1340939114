// Writes a concept note in two languages that correspond block by block: 250 Korean words beside 350 English ones.
import { english, korean } from './word-lists.ts';

export interface NoteBlock {
  readonly kind: 'paragraph' | 'heading' | 'item';
  readonly korean: string;
  readonly english: string;
}

/** A number from 0 to below 1. */
export type Random = () => number;

/** Words of each block: Korean, English. */
const plan: readonly (readonly [NoteBlock['kind'], number, number])[] = [
  ['paragraph', 40, 56],
  ['paragraph', 34, 48],
  ['heading', 2, 3],
  ['paragraph', 38, 54],
  ['paragraph', 36, 50],
  ['heading', 2, 3],
  ['paragraph', 20, 28],
  ['item', 11, 15],
  ['item', 12, 16],
  ['item', 10, 14],
  ['item', 11, 16],
  ['paragraph', 34, 47],
];

export function bilingualNote(random: Random): readonly NoteBlock[] {
  return plan.map(([kind, koreanWords, englishWords]) =>
    kind === 'heading'
      ? { kind, ...heading(random) }
      : { kind, korean: koreanText(koreanWords, random), english: englishText(englishWords, random) },
  );
}

/** The Korean side as Markdown. */
export function markdownOf(blocks: readonly NoteBlock[]): string {
  return blocks
    .map(({ kind, korean: text }, index) => {
      const end = kind === 'item' && blocks[index + 1]?.kind === 'item' ? '\n' : '\n\n';
      return `${{ paragraph: '', heading: '## ', item: '- ' }[kind]}${text}${end}`;
    })
    .join('')
    .trimEnd();
}

/** A mixing generator of 32 bits: the same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Never the same word twice in a row, which would be a mistake of the text. */
function pickInRow(count: number, list: readonly string[], random: Random): readonly string[] {
  const words: string[] = [];
  while (words.length < count) {
    const word = pick(list, random);
    if (word !== words.at(-1)) words.push(word);
  }
  return words;
}

function heading(random: Random): Pick<NoteBlock, 'korean' | 'english'> {
  const topic = Math.floor(random() * korean.topics.length);
  return {
    korean: `${pick(korean.others, random)} ${korean.topics[topic]}`,
    english: `${english.topics[topic]} ${pick(english.others, random)} ${pick(english.objects, random)}`,
  };
}

function koreanText(words: number, random: Random): string {
  return sentences(words, 9, (length) => {
    const middle = pickInRow(length - 3, korean.others, random);
    return [pick(korean.subjects, random), ...middle, pick(korean.objects, random), pick(korean.verbs, random)];
  });
}

function englishText(words: number, random: Random): string {
  return sentences(words, 13, (length) => {
    const loose = pickInRow(length - 5, english.others, random);
    const half = Math.floor(loose.length / 2);
    const start = ['The', pick(english.subjects, random), pick(english.verbs, random)];
    return [...start, ...loose.slice(0, half), 'the', pick(english.objects, random), ...loose.slice(half)];
  });
}

/** As many sentences of about the usual length as give exactly `words` words. */
function sentences(words: number, usual: number, write: (length: number) => readonly string[]): string {
  const count = Math.max(1, Math.round(words / usual));
  return Array.from({ length: count }, (_, index) => {
    const length = Math.floor((words * (index + 1)) / count) - Math.floor((words * index) / count);
    return `${write(length).join(' ')}.`;
  }).join(' ');
}
