// Whatever stands in a content stream: what is not a colour keeps its bytes, and painting twice changes nothing more.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { paintContent } from '../../../pipeline/press/file/paint-content.ts';
import { maskTarget, platesTarget } from '../../../pipeline/press/file/target.ts';
import { planInks } from '../../../pipeline/press/ink/inks.ts';
import { tinyBook } from '../../pdf/tiny-pdf.ts';
import { coated } from '../ink/coated.ts';
import { inks } from './pressed.ts';

const file = readPdf(tinyBook({}));
const plates = platesTarget(planInks(coated, inks));
const paint = (content: string, target = plates): string =>
  Buffer.from(paintContent(file, Buffer.from(content, 'latin1'), new Map(), target)).toString('latin1');

const share = fc
  .integer({ min: 0, max: 255 })
  .map((value) => (value / 255).toFixed(4).replace(/0+$/, '').replace(/\.$/, ''));
const literal = fc
  .string({ unit: fc.constantFrom('a', ' ', 'r', 'g', '0', '/', '%', '\\(', '\\)', '<', '[', '\n') })
  .map((text) => `(${text})`);
const other = fc.oneof(
  fc.constantFrom('q', 'Q', 'BT', 'ET', 'f', 'S', 'W n', '/X Do', '1 0 0 1 3 4 cm', '[3 2] 0 d', '/S sh', '% 1 g\n'),
  literal.map((text) => `${text} Tj`),
  literal.map((text) => `[${text} -12 <00ff>] TJ`),
  fc.tuple(share, share).map(([x, y]) => `${x} ${y} m`),
);
const colour = fc.oneof(
  fc.tuple(share, share, share, fc.constantFrom('rg', 'RG')).map((parts) => parts.join(' ')),
  fc.tuple(share, fc.constantFrom('g', 'G')).map((parts) => parts.join(' ')),
);

describe('any content', () => {
  it('keeps the bytes of all that is not a colour', () => {
    fc.assert(
      fc.property(fc.array(other), (parts) => {
        const content = parts.join('\n');
        expect(paint(content)).toBe(content);
      }),
    );
  });

  it('differs only in its colours', () => {
    const marked = fc.array(
      fc.oneof(
        other.map((text) => ({ text, isColour: false })),
        colour.map((text) => ({ text, isColour: true })),
      ),
    );
    fc.assert(
      fc.property(marked, (parts) => {
        const painted = paint(parts.map(({ text }) => text).join('\n'));
        let at = 0;
        for (const { text } of parts.filter(({ isColour }) => !isColour)) {
          const found = painted.indexOf(text, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + text.length;
        }
        expect(painted.match(/ [kK]\b/g)?.length ?? 0).toBeGreaterThanOrEqual(
          parts.filter(({ isColour }) => isColour).length,
        );
      }),
    );
  });

  it('has no colour of the screen left, on plates or in masks', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1 }), (parts) => {
        expect(paint(parts.join('\n'))).not.toMatch(/\b(rg|RG|g|G)\b/);
        expect(paint(parts.join('\n'), maskTarget)).not.toMatch(/\b(rg|RG|k|K|gs)\b/);
      }),
    );
  });

  it('of inks stays as it is when it is painted again', () => {
    fc.assert(
      fc.property(fc.array(colour), (parts) => {
        const once = paint(parts.join('\n')).replace(/ \/Overprint\d\d gs/g, '');
        expect(paint(once).replace(/ \/Overprint\d\d gs/g, '')).toBe(once);
      }),
    );
  });
});
