// Text for people inside a PDF: titles, authors, labels (ISO 32000-1, 7.9.2.2).

import type { PdfString } from './object.ts';

/** ASCII as it is, anything else as UTF-16BE behind its mark. */
export function textString(text: string): PdfString {
  if (/^[ -~]*$/.test(text)) return { kind: 'string', bytes: Buffer.from(text, 'latin1') };
  return { kind: 'string', bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16() };
}

/** The reverse. Without the mark every byte is taken as Latin-1, which PDFDocEncoding is for all Chromium writes. */
export function readTextString({ bytes }: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2));
  return Buffer.from(bytes).toString('latin1');
}

/** UTF-16BE without a mark, as in ToUnicode maps (9.10.3). An odd last byte is dropped. */
export function decodeUtf16(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}
