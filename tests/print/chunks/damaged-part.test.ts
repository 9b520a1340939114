// A print that comes back damaged is refused with the names of its parts, and a sound print later is taken.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChunkMemory, makeChunkMemory } from '../../../pipeline/print/chunks/chunk-memory.ts';
import { allowedFontNames } from '../../../pipeline/print/fonts.ts';
import { makeBookMemory, printBooklet } from '../../../pipeline/print/print-booklet.ts';
import type { Printer } from '../../../pipeline/print/printer.ts';
import type { Printed } from '../../../pipeline/print/tab.ts';
import type { BookletHtml } from '../../../pipeline/render/booklet-html.ts';
import { inEnglish } from '../../worded.ts';
import { type BothWays, openBothWays, profile } from '../join/print-both.ts';
import { richBooklet } from '../join/rich-booklet.ts';

const booklet: BookletHtml = {
  ...richBooklet,
  parts: richBooklet.parts.filter(({ key }) => ['inside-front', 'table', 'notes'].includes(key)),
};
let bothWays: BothWays;
let sound: Printed;

beforeAll(async () => {
  bothWays = await openBothWays();
  await printBooklet(
    inputWith({
      ...bothWays.printer,
      print: async (job) => {
        const printed = await bothWays.printer.print(job);
        if (job.kind === 'full') sound = printed;
        return printed;
      },
    }),
  );
});

afterAll(() => bothWays.close());

const inputWith = (printer: Printer, memory: ChunkMemory = makeChunkMemory()) => ({
  ...{ booklet, printer, memory, date: '2030-01-02', profile: profile() },
  ...{ bookMemory: makeBookMemory(), allowedFonts: allowedFontNames },
});

/** A printer whose tagged prints are the real one's, damaged; the furniture is printed soundly. */
const damaging = (damage: (pdf: Buffer) => Uint8Array): Printer => ({
  ...bothWays.printer,
  print: (job) =>
    job.kind === 'plain'
      ? bothWays.printer.print(job)
      : Promise.resolve({ ...sound, pdf: damage(Buffer.from(sound.pdf)) }),
});

/** Replaces text by text of the same length, so that nothing else moves. */
const replaced = (from: string, to: string) => (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  if (!text.includes(from) || from.length !== to.length) throw new Error(`The print holds no ${from}.`);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
};

function withFlippedTable(pdf: Buffer): Buffer {
  const start = pdf.lastIndexOf('\nxref') + 60;
  for (let at = start; at < start + 8; at += 1) pdf[at] = (pdf[at] ?? 0) ^ 1;
  return pdf;
}

/** The first packed content of a page or picture, overwritten within. */
function withBrokenStream(pdf: Buffer): Buffer {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.toString('latin1', at - 3, at) !== 'end') pdf.fill(0xff, at + 7, at + 15);
  }
  return pdf;
}

const damages: readonly (readonly [string, (pdf: Buffer) => Uint8Array, RegExp])[] = [
  ['a print cut short', (pdf) => pdf.subarray(0, pdf.length / 2), /damaged/],
  ['an empty print', () => Buffer.alloc(0), /not a PDF/],
  ['flipped bytes in the table of objects', withFlippedTable, /damaged|generation/],
  ['missing tags', replaced('/StructTreeRoot', '/StructTreeRoom'), /no tags/],
  ['streams that cannot be unpacked', withBrokenStream, /cannot be unpacked/],
];

describe('a booklet with a damaged print', () => {
  it.each(damages)('is refused for %s, with the parts named', async (_, damage, message) => {
    const { value, diagnostics } = await printBooklet(inputWith(damaging(damage)));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['print.damaged error']);
    expect(inEnglish(diagnostics)[0]?.message).toContain('inside-front, table, notes');
    expect(inEnglish(diagnostics)[0]?.message).toMatch(message);
  });

  it('is refused when a part has no destination, with this part named', async () => {
    const { value, diagnostics } = await printBooklet(inputWith(damaging(replaced('/notes ', '/nodes '))));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['print.part']);
    expect(inEnglish(diagnostics)[0]?.message).toContain('"notes"');
  });

  it.each(damages)('is printed the next time after %s, by the same process', async (_, damage) => {
    const memory = makeChunkMemory();
    await printBooklet(inputWith(damaging(damage), memory));
    const { value, diagnostics } = await printBooklet(inputWith(bothWays.printer, memory));
    expect(inEnglish(diagnostics).map(({ message }) => message)).toEqual([]);
    expect(value?.pageCount).toBeGreaterThan(2);
  });
});
