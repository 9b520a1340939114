// What a font dictionary says about the font behind it (ISO 32000-1, 9.5 to 9.8).

import { isArray, nameOf, type PdfDictionary, type PdfValue } from './object.ts';
import type { PdfFile } from './read.ts';

export interface FontFacts {
  /** PostScript name without the subset prefix `ABCDEF+` (9.6.4). */
  readonly name?: string;
  /** Glyphs are little drawings instead of outlines with hints. */
  readonly type3: boolean;
  readonly embedded: boolean;
  /** Codes are two-byte glyph ids. */
  readonly composite: boolean;
}

export function fontFacts(file: PdfFile, value: PdfValue): FontFacts {
  const font = file.dictionary(value);
  const subtype = nameOf(font.get('Subtype'));
  const descriptor = file.dictionary((descendantOf(file, font) ?? font).get('FontDescriptor'));
  const given = nameOf(font.get('BaseFont')) ?? nameOf(descriptor.get('FontName'));
  const name = given?.replace(/^[A-Z]{6}\+/, '');
  return {
    ...(name !== undefined && name !== '' && { name }),
    type3: subtype === 'Type3',
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.resolve(descriptor.get(key)) !== null),
    composite: subtype === 'Type0' && /^Identity-[HV]$/.test(nameOf(font.get('Encoding')) ?? ''),
  };
}

/** The CIDFont of a composite font, which holds its widths and descriptor (9.7.6). */
export function descendantOf(file: PdfFile, font: PdfDictionary): PdfDictionary | undefined {
  const descendants = file.resolve(font.get('DescendantFonts'));
  return isArray(descendants) ? file.dictionary(descendants[0]) : undefined;
}
