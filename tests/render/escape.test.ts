// Tests of escaping for HTML and for CSS strings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, escapeHtml } from '../../pipeline/render/escape.ts';

const characters = fc
  .array(fc.oneof(fc.constantFrom(...'<>&"\'\\\n\r\f;}{/*가 '), fc.string({ unit: 'grapheme', maxLength: 2 })), {
    maxLength: 12,
  })
  .map((all) => all.join(''));

describe('escapeHtml', () => {
  it('writes the five characters that mean something', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;');
  });

  it('leaves none of them, and can be read back', () => {
    const entities: Readonly<Record<string, string>> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
    };
    fc.assert(
      fc.property(characters, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')).toBe(text);
      }),
    );
  });
});

/** What a browser makes of a string token (CSS Syntax Level 3, 4.3.5 and 4.3.7); undefined when it is none. */
function readCssString(css: string): string | undefined {
  const body = /^"((?:[^"\\\n\r\f]|\\[0-9a-f]{1,6}[ \t\n]?|\\[^0-9a-f\n\r\f])*)"$/i.exec(css)?.[1];
  return body?.replace(
    /\\(?:([0-9a-f]{1,6})[ \t\n]?|([^0-9a-f]))/gi,
    (_, code: string | undefined, character: string | undefined) =>
      code === undefined ? (character ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

describe('cssString', () => {
  it('reads back as the same text, and cannot end its style element', () => {
    fc.assert(
      fc.property(characters, (text) => {
        const written = cssString(text);
        expect(readCssString(written)).toBe(text);
        expect(written).not.toContain('<');
      }),
    );
  });

  it('keeps a digit after an escaped character apart from it', () => {
    expect(readCssString(cssString('"1'))).toBe('"1');
  });
});
