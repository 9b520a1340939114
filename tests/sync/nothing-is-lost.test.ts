// Random edits of a document: no translation is ever lost, and a synchronisation without a change changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../pipeline/sync/planned-entry.ts';
import { edited, read, sync } from './workbench.ts';

const word = fc.constantFrom(
  '등불',
  '모임',
  '정원',
  '저녁',
  '노래',
  '이웃',
  '시장',
  '골목',
  '12',
  '2031',
  '편지를',
  '함께',
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const block = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => `글 ${text}.`) },
  words.map((text) => `## ${text}`),
);

type Blocks = readonly string[];
type Edit = (blocks: Blocks) => Blocks;

const position = fc.nat({ max: 20 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, block).map(
    ([at, text]): Edit =>
      (list) =>
        list.toSpliced(at % (list.length + 1), 0, text),
  ),
  position.map(
    (at): Edit =>
      (list) =>
        list.toSpliced(at % list.length, 1),
  ),
  fc.tuple(position, position).map(
    ([from, to]): Edit =>
      (list) => {
        const one = list[from % list.length] ?? '';
        const rest = list.toSpliced(from % list.length, 1);
        return rest.toSpliced(to % (rest.length + 1), 0, one);
      },
  ),
  fc.tuple(position, word).map(
    ([at, text]): Edit =>
      (list) =>
        list.with(at % list.length, `${list[at % list.length]} ${text}`),
  ),
  position.map(
    (at): Edit =>
      (list) =>
        list.with(at % list.length, (list[at % list.length] ?? '').replace(/\d+/, '77')),
  ),
  position.map(
    (at): Edit =>
      (list) => {
        const all = (list[at % list.length] ?? '').split(' ');
        if (all.length < 4 || all[0] === '##') return list;
        const middle = Math.floor(all.length / 2);
        return list.toSpliced(at % list.length, 1, all.slice(0, middle).join(' '), all.slice(middle).join(' '));
      },
  ),
  position.map(
    (at): Edit =>
      (list) =>
        list.toSpliced(at % list.length, 2, list.slice(at % list.length, (at % list.length) + 2).join(' ')),
  ),
);

const asMarkdown = (blocks: Blocks): string => `${blocks.join('\n\n')}\n`;
const apply = (blocks: Blocks, edits: readonly Edit[]): Blocks =>
  edits.reduce<Blocks>((list, one) => (list.length === 0 ? list : one(list)), blocks);

/** Every empty entry is translated, each in words of its own. */
function translateAll(file: string, round: number): string {
  let number = 0;
  return edited(file, (entry) =>
    entry.target === '' ? changed(entry, { target: `translation ${round}-${number++};` }) : entry,
  );
}

describe('after any edits of a document', () => {
  const rounds = fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const story = fc.tuple(fc.array(block, { minLength: 1, maxLength: 10 }), rounds);

  it('every former translation is still in the file, and a second synchronisation changes nothing', () => {
    fc.assert(
      fc.property(story, ([start, all]) => {
        let blocks: Blocks = start;
        let file = translateAll(sync(asMarkdown(blocks), undefined).text, 0);
        for (const [round, edits] of all.entries()) {
          const before = read(file).entries.map(({ target }) => target);
          blocks = apply(blocks, edits);
          const { text } = sync(asMarkdown(blocks), file);
          const targets = read(text).entries.map(({ target }) => target);
          for (const target of before)
            expect(
              targets.some((one) => one.includes(target)),
              target,
            ).toBe(true);
          expect(sync(asMarkdown(blocks), text).text).toBe(text);
          file = translateAll(text, round + 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('what counts as translated is the very translation of these words', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { minLength: 2, maxLength: 8 }),
        fc.array(edit, { maxLength: 4 }),
        (texts, edits) => {
          const blocks = texts.map((text) => `글 ${text}.`);
          const file = translateAll(sync(asMarkdown(blocks), undefined).text, 0);
          const former = new Map(read(file).entries.map(({ source, target }) => [source, target]));
          const between = sync(asMarkdown(apply(blocks, edits)), file).text;
          for (const text of [between, sync(asMarkdown(blocks), between).text]) {
            const certain = read(text).entries.filter(
              ({ obsolete, fuzzy, target }) => !obsolete && !fuzzy && target !== '',
            );
            for (const { source, target } of certain) expect(target).toBe(former.get(source));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a file that another tool has wrapped its own way', () => {
  const blocks = ['## 등불 모임', '저녁마다 골목에서 이웃과 함께 노래를 부르고 긴 편지를 읽는다.'];
  const wrapped = `# A remark of ours
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#, no-wrap
msgctxt "sessions/opening#등불-모임"
msgid "등불 모임"
msgstr ""
"The meeting "
"of lanterns"

# ask the organisers
#. paragraph
msgctxt "sessions/opening#등불-모임"
msgid ""
"저녁마다 골목에서 이웃과 함께 "
"노래를 부르고 긴 편지를 읽는다."
msgstr "Every evening we sing."
`;

  it('stays as it is, to the byte', () => {
    expect(sync(asMarkdown(blocks), wrapped).text).toBe(wrapped);
  });

  it('keeps flags, remarks and the lines of what did not change when a block is added', () => {
    const { text } = sync(asMarkdown([...blocks, '새 문단이 하나 더 있다.']), wrapped);
    const added = `
#. paragraph
msgctxt "sessions/opening#등불-모임"
msgid "새 문단이 하나 더 있다."
msgstr ""
`;
    expect(text).toBe(`${wrapped}${added}`);
  });
});
