// Units of every kind: words of two languages, codes inside each other, characters that XML and spreadsheets know.
import fc from 'fast-check';
import { type ExchangeUnit, exchangeStates } from '../../pipeline/exchange/unit.ts';

const words = fc.constantFrom(
  '인권도시',
  'human rights',
  '10~12시',
  'a < b & c',
  '"따옴표"',
  "it's",
  '=1+1',
  '둘째 줄\\\n셋째 줄',
  '😀',
  '\\*',
);

const markdown = fc.letrec<{ text: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    words,
    tie('text').map((text) => `**${text}**`),
    tie('text').map((text) => `[${text}](https://example.org/?a=1&b="2")`),
    fc.constantFrom('`code <b>`', '![그림](a.png "t")', '[^1]', '<abbr title="x">WHRCF</abbr>', 'https://example.org'),
  ),
  text: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')),
})).text;

export const anyText = fc.oneof(
  markdown,
  fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')),
);

const name = fc.constantFrom('sessions/network-1', 'pages/about', 'interface');

/** No two with the same name and source. */
export const anyUnits = fc.uniqueArray(
  fc
    .record({
      document: name,
      section: fc.constantFrom('body', 'title', '함께-나눌-질문', 'a.b_c'),
      source: anyText,
      target: fc.option(anyText, { nil: '' }),
      state: fc.constantFrom(...exchangeStates),
      notes: fc.array(fc.constantFrom('paragraph', '최대 20자', 'a & b'), { maxLength: 2 }),
    })
    .map(
      (unit): ExchangeUnit => ({
        ...unit,
        state: unit.target === '' ? 'missing' : unit.state === 'missing' ? 'draft' : unit.state,
      }),
    ),
  {
    selector: ({ document, section, source }) =>
      [document, section, source.normalize('NFC').replace(/\s+/gu, ' ').trim()].join('\0'),
    maxLength: 6,
  },
);
