// Builds small PDFs by hand for the tests of this room.

/**
 * Bodies by object number, with a classic cross-reference table; numbers left out become free entries.
 * `order` says how the objects lie in the file, by number when left out.
 */
export function tinyPdf(
  bodies: Readonly<Record<number, string>>,
  trailer = '/Root 1 0 R',
  order: readonly number[] = Object.keys(bodies).map(Number),
): Uint8Array {
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const offsets: number[] = [];
  for (const number of order) {
    offsets[number] = text.length;
    text += `${number} 0 obj\n${bodies[number]}\nendobj\n`;
  }
  const rows = Array.from(offsets, (offset) =>
    offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<</Size ${rows.length}\n${trailer}>>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

export const tinyStream = (data: string, entries = ''): string =>
  `<<${entries} /Length ${data.length}>> stream\n${data}\nendstream`;

export interface TinyPage {
  readonly content?: string;
  readonly entries?: string;
}

/**
 * Catalog in object 1, page tree in 2, the pages in 11, 12 … with their contents in 101, 102 …
 * All pages inherit `resources`. Everything else goes into `objects`, best from 201 on.
 */
export function tinyBook(options: {
  readonly pages?: readonly TinyPage[];
  readonly resources?: string;
  readonly catalog?: string;
  readonly objects?: Readonly<Record<number, string>>;
  readonly trailer?: string;
}): Uint8Array {
  const { pages = [{}], resources = '', catalog = '', objects = {}, trailer = '' } = options;
  const kids = pages.map((_, index) => `${11 + index} 0 R`).join(' ');
  const bodies: Record<number, string> = {
    1: `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    2: `<</Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 456 630] /Resources <<${resources}>>>>`,
    ...objects,
  };
  pages.forEach(({ content = '', entries = '' }, index) => {
    bodies[11 + index] = `<</Type /Page /Parent 2 0 R /Contents ${101 + index} 0 R ${entries}>>`;
    bodies[101 + index] = tinyStream(content);
  });
  return tinyPdf(bodies, `/Root 1 0 R ${trailer}`);
}

/** A composite font as Skia writes it, over objects `at` to `at + 3`. It knows A, B and C as glyphs 1 to 3. */
export function tinyFont(at: number, name: string, embedded = true): Readonly<Record<number, string>> {
  return {
    [at]: `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H
/DescendantFonts [${at + 1} 0 R] /ToUnicode ${at + 3} 0 R>>`,
    [at + 1]: `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${at + 2} 0 R
/DW 1000 /W [1 [500 600] 3 4 700]>>`,
    [at + 2]: `<</Type /FontDescriptor /FontName /${name} ${embedded ? `/FontFile2 ${at + 3} 0 R` : ''}>>`,
    [at + 3]: tinyStream('1 beginbfchar\n<0001> <0041>\nendbfchar\n1 beginbfrange\n<0002> <0003> <0042>\nendbfrange'),
  };
}
