// Subsets of real prints made one: glyphs, widths and texts as before, whatever the text was cut into.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FontSubset, readFontSubset } from '../../pipeline/pdf/font-subset.ts';
import { glyphFont } from '../../pipeline/pdf/glyph-font.ts';
import { reference } from '../../pipeline/pdf/object.ts';
import type { PdfFile } from '../../pipeline/pdf/read.ts';
import { type UnitedFont, uniteFonts } from '../../pipeline/pdf/unite-fonts.ts';
import { needsTool } from '../product/needs-tool.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { embeddedProgram, openProgram, withFont } from './exchange-font.ts';
import { compositeFonts, openTextPrinter, type TextPrinter } from './print-texts.ts';

const serif = '"Noto Serif Latin", "Noto Serif KR"';
/** Common Hangul syllables, evenly over all of them. */
const syllables = Array.from({ length: 900 }, (_, index) => String.fromCharCode(0xac00 + index * 12)).join('');

let printer: TextPrinter;
beforeAll(async () => {
  printer = await openTextPrinter();
});
afterAll(() => printer.close());

const subsetsOf = (file: PdfFile): readonly FontSubset[] =>
  [...compositeFonts(file).values()].map((font) => readFontSubset(file, font)).filter((subset) => subset !== undefined);

/** The only face of a print. */
async function printSubset(text: string): Promise<FontSubset> {
  const [subset, ...others] = subsetsOf(await printer.print(text));
  if (subset === undefined || others.length > 0) throw new Error(`"${text}" is not printed in one face.`);
  return subset;
}

function unite(subsets: readonly FontSubset[]): UnitedFont {
  const united = uniteFonts(subsets);
  if (united === undefined) throw new Error('The subsets could not be united.');
  return united;
}

async function pdfjsText(file: PdfFile): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(file.bytes), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  await task.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('a union', () => {
  it('shows, measures and explains every glyph as its own subset does', async () => {
    const files = [
      await printer.print(`Ágil office ${syllables}`, serif),
      await printer.print('A “quick” fly? 안녕하세요', serif),
    ];
    const subsets = files.map(subsetsOf);
    const faces = Map.groupBy(subsets.flat(), ({ face }) => face);
    expect([...faces.values()].map(({ length }) => length)).toEqual([2, 2]);
    let compared = 0;
    files.forEach((file, index) => {
      [...compositeFonts(file).keys()].forEach((number, order) => {
        const subset = subsets[index]?.[order];
        const united = unite(faces.get(subset?.face ?? '') ?? []);
        const after = withFont(file, number, united);
        const [oldProgram, newProgram] = [embeddedProgram(file, number), openProgram(united.program)];
        const [oldFont, newFont] = [glyphFont(file, reference(number)), glyphFont(after, reference(number))];
        for (const { id, text } of subset?.glyphs ?? []) {
          const [oldGlyph, newGlyph] = [oldProgram.getGlyph(id), newProgram.getGlyph(id)];
          expect(newGlyph.path.toSVG()).toBe(oldGlyph.path.toSVG());
          expect(newGlyph.advanceWidth).toBe(oldGlyph.advanceWidth);
          expect(newFont.width(id)).toBeCloseTo((newGlyph.advanceWidth * 1000) / newProgram.unitsPerEm, 3);
          // Chromium gives right widths only of what it shows.
          if (text === undefined) continue;
          expect(newFont.width(id)).toBe(oldFont.width(id));
          expect(newFont.text(id)).toBe(oldFont.text(id));
          compared += 1;
        }
      });
    });
    expect(compared).toBeGreaterThan(900);
  });

  it('takes the text of a glyph that is only a component elsewhere', async () => {
    const [whole, component] = [await printSubset('A'), await printSubset('Á')];
    const shown = whole.glyphs.find(({ text }) => text === 'A');
    expect(component.glyphs.find(({ id }) => id === shown?.id)?.text).toBeUndefined();
    const united = unite([component, whole]);
    expect(united.toUnicode.toString()).toContain('<0041>');
    expect(unite([whole, component])).toEqual(united);
  });

  it('knows an outline again behind short and behind long offsets', async () => {
    const print = async (text: string) => subsetsOf(await printer.print(text, '"Noto Serif KR"'));
    const [few, many] = [await print(syllables.slice(0, 40)), await print(syllables)];
    const lengths = new Map(many.flatMap(({ glyphs }) => glyphs.map(({ id, outline }) => [id, outline.length])));
    const padded = few.flatMap(({ glyphs }) => glyphs.filter(({ id, outline }) => outline.length !== lengths.get(id)));
    expect(padded).not.toEqual([]);
    expect(unite([...few, ...many])).toEqual(unite(many));
  });

  it('is the same in any order, with repeats, and again with a part of itself', async () => {
    const file = await printer.print('First in 책자', 'Pretendard');
    const subsets = [...subsetsOf(file), await printSubset('Second, 차례'), await printSubset('Áé 33')];
    const united = unite(subsets);
    expect(unite(subsets.toReversed())).toEqual(united);
    expect(unite([...subsets, ...subsets])).toEqual(united);
    const [number = -1] = compositeFonts(file).keys();
    const [again] = subsetsOf(withFont(file, number, united));
    expect(unite([...(again ? [again] : []), subsets[1] as FontSubset])).toEqual(united);
    expect(unite(subsets.slice(1)).name).not.toBe(united.name);
  });

  it('does not depend on where the text was cut', async () => {
    const letters = [...'효과officeÁÀ!가각“1/2”→회의Wörter?'];
    // A line each, because the letters around it may give a letter another glyph.
    const printLetters = (from: number, to?: number) => printSubset(letters.slice(from, to).join('<br>'));
    const whole = unite([await printLetters(0)]);
    const cut = fc.uniqueArray(fc.integer({ min: 1, max: letters.length - 1 }), { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(cut, async (places) => {
      const bounds = [0, ...places.toSorted((a, b) => a - b), letters.length];
      const subsets: FontSubset[] = [];
      for (const [index, end] of bounds.slice(1).entries()) subsets.push(await printLetters(bounds[index] ?? 0, end));
      expect(unite(subsets)).toEqual(whole);
    });
    await fc.assert(property, { numRuns: 5 });
  });

  it('takes the place of a chunk’s own font without a change on the page', async (context) => {
    needsTool('pdftoppm', context);
    needsTool('qpdf', context);
    const file = await printer.print('Office hours: Ágnes, 안녕하세요');
    const [number = -1] = compositeFonts(file).keys();
    const after = withFont(file, number, unite([...subsetsOf(file), await printSubset(`Zebra ${syllables}`)]));
    const folder = temporaryFolder();
    const picture = (name: string, { bytes }: PdfFile): Buffer => {
      const path = join(folder, name);
      writeFileSync(`${path}.pdf`, bytes);
      execFileSync('qpdf', ['--check', `${path}.pdf`], { stdio: 'pipe' });
      execFileSync('pdftoppm', ['-r', '150', '-singlefile', `${path}.pdf`, path], { stdio: 'pipe' });
      return readFileSync(`${path}.ppm`);
    };
    const before = picture('before', file);
    // Smoothed letters are many greys, an empty page is none.
    expect(new Set(before).size).toBeGreaterThan(100);
    expect(picture('after', after).equals(before)).toBe(true);
    expect(await pdfjsText(file)).toContain('Office hours: Ágnes, 안녕하세요');
    expect(await pdfjsText(after)).toBe(await pdfjsText(file));
  });
});

describe('subsets stay apart', () => {
  it('when one face lies in two files under one name', async () => {
    const [latin, korean, ...others] = subsetsOf(await printer.print('a가', serif));
    expect(others).toEqual([]);
    expect(korean?.name).toBe(latin?.name);
    expect(uniteFonts([latin as FontSubset, korean as FontSubset])).toBeUndefined();
  });

  it('when a glyph has two outlines, widths or texts', async () => {
    const subset = await printSubset('ab');
    const differing = (change: object): FontSubset => ({
      ...subset,
      glyphs: subset.glyphs.map((glyph) => (glyph.text === 'b' ? { ...glyph, ...change } : glyph)),
    });
    const outline = Buffer.from(subset.glyphs.find(({ text }) => text === 'b')?.outline ?? []);
    const bent = Buffer.from(outline);
    bent[20] = (bent[20] ?? 0) ^ 1;
    const longer = Buffer.concat([outline, Buffer.alloc(4)]);
    const changes = [{ outline: bent }, { outline: longer }, { advance: 1 }, { bearing: 1 }, { text: 'c' }];
    for (const change of changes) expect(uniteFonts([subset, differing(change)])).toBeUndefined();
    expect(uniteFonts([subset, differing({})])).toBeDefined();
  });

  it('when there are none', () => {
    expect(uniteFonts([])).toBeUndefined();
  });
});
