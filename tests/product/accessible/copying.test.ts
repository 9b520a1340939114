// Words stay whole when a page is copied, whatever line ends stand in them or between them.
import { describe, expect, it } from 'vitest';
import { needsTool } from '../needs-tool.ts';
import { bookletNames, type ProvedBooklet, provedBooklets } from './booklets.ts';
import { type CopiedPage, copyWithPdfJs, copyWithPoppler } from './copied-words.ts';
import { htmlRuns, parseHtml } from './html-text.ts';
import { type SpokenCharacter, sentence, spoken } from './spoken-text.ts';

const booklet = provedBooklets();

interface WrittenWord {
  readonly word: string;
  readonly isKorean: boolean;
}

/** A part with the pages from its own to the one before the next part's. */
function partsWithPages({ parts, structure }: ProvedBooklet) {
  const starts = parts.map(({ key }) => structure.destinations.get(key) ?? 0);
  return parts.map((part, index) => ({
    part,
    from: (starts[index] ?? 0) - 1,
    to: (starts[index + 1] ?? structure.labels.length + 1) - 1,
  }));
}

function wordsIn(characters: readonly SpokenCharacter[]): readonly WrittenWord[] {
  return sentence(characters)
    .split(' ')
    .map((word) => ({ word, isKorean: /\p{Script=Hangul}/u.test(word) }));
}

/** All words of the lines, and those that a line end may divide: the last of a line with the first of the next. */
function copiedWords(pages: readonly CopiedPage[]) {
  const lines = pages.flat().filter((line) => line.length > 0);
  const divided = lines.map((line, index) => `${line.at(-1)}${lines[index + 1]?.[0] ?? ''}`);
  return { whole: new Set(lines.flat()), divided: new Set(divided), text: lines.flat().join('') };
}

/**
 * A line may end inside a Korean word, behind a hyphen that the word has itself, and in an address: people know that no
 * blank stands there. Every other word has to be in one piece.
 */
function missingWords(booklet: ProvedBooklet, pages: readonly CopiedPage[]): readonly string[] {
  return partsWithPages(booklet).flatMap(({ part, from, to }) => {
    const { whole, divided, text } = copiedWords(pages.slice(from, to));
    const nodes = parseHtml(part.html).children as Parameters<typeof htmlRuns>[1];
    const missing = wordsIn(spoken(htmlRuns(booklet, nodes))).filter(
      ({ word, isKorean }) =>
        !whole.has(word) &&
        !((isKorean || word.includes('-')) && divided.has(word)) &&
        !(word.includes('://') && text.includes(word)),
    );
    return missing.map(({ word }) => `${part.key}: ${word}`);
  });
}

describe.each(bookletNames)('copied from booklet %s', (name) => {
  it('with Poppler, every word of the HTML comes out whole and alone', async (context) => {
    needsTool('pdftotext', context);
    expect(missingWords(booklet(name), await copyWithPoppler(booklet(name).file))).toEqual([]);
  });

  it('with pdf.js, every word of the HTML comes out whole and alone', async () => {
    expect(missingWords(booklet(name), await copyWithPdfJs(booklet(name).file))).toEqual([]);
  });
});
