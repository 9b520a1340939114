// What is heard is what was written: all words of the HTML, in its order, apart where they are apart, in their language.
import { describe, expect, it } from 'vitest';
import { bookletNames, provedBooklets } from './booklets.ts';
import { htmlRuns } from './html-text.ts';
import { around, firstDifference, letters, plain, type SpokenCharacter, spoken } from './spoken-text.ts';
import { treeRuns } from './tree-text.ts';

const booklet = provedBooklets();

const textsOf = (name: string) => {
  const { tree } = booklet(name);
  return { wanted: spoken(htmlRuns(booklet(name))), found: spoken(treeRuns(tree)) };
};

const lettersOf = (name: string) => {
  const { wanted, found } = textsOf(name);
  return { wanted: letters(wanted), found: letters(found) };
};

/** Neighbouring letters that are said in the wrong language, as one piece. */
function wrongLanguages(wanted: readonly SpokenCharacter[], found: readonly SpokenCharacter[]): readonly string[] {
  const pieces: { text: string; message: string; end: number }[] = [];
  wanted.forEach(({ character, language, blankBefore }, index) => {
    const said = found[index]?.language ?? '';
    if (!/\p{L}/u.test(character) || said === language) return;
    const message = `${language} said as ${said}`;
    const last = pieces.at(-1);
    const blank = blankBefore ? ' ' : '';
    if (last?.message === message && index - last.end < 8) {
      last.text += blank + character;
      last.end = index;
    } else pieces.push({ text: character, message, end: index });
  });
  return pieces.map(({ text, message }) => `${message}: ${text.slice(0, 50)}`);
}

describe.each(bookletNames)('booklet %s read aloud', (name) => {
  it('has all words of the HTML in their order, and no others', () => {
    const { wanted, found } = textsOf(name);
    expect(wanted.length).toBeGreaterThan(500);
    expect(firstDifference(wanted, found)).toBeUndefined();
  });

  it('has no two words run together that are apart in the HTML', () => {
    const { wanted, found } = lettersOf(name);
    expect(plain(found)).toBe(plain(wanted));
    const together = wanted.flatMap(({ blankBefore }, index) =>
      blankBefore && found[index]?.blankBefore === false ? [around(found, index)] : [],
    );
    expect(together).toEqual([]);
  });

  it('says every word in the language in which it is written', () => {
    const { wanted, found } = lettersOf(name);
    expect(plain(found)).toBe(plain(wanted));
    expect(wrongLanguages(wanted, found)).toEqual([]);
  });

  it('has Hangul in Korean whatever the HTML says', () => {
    const wrong = treeRuns(booklet(name).tree).filter(
      ({ text, language }) => /\p{Script=Hangul}/u.test(text) && !language.startsWith('ko'),
    );
    expect(wrong).toEqual([]);
  });
});
