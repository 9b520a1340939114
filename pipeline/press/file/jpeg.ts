// Reads photographs. Loaded only for a book that holds one.

import type { DecodeJpeg } from './paint-image.ts';

/** Throws an Error for a damaged photograph. Four components are inks as a PDF has them, not inverted. */
export async function loadJpegDecoder(): Promise<DecodeJpeg> {
  const { JpegImage } = await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs');
  return (bytes) => {
    if (claims(bytes) > Math.max(leastClaim, bytes.length * mostOfByte))
      throw new Error('A photograph claims to have more pixels than it can hold.');
    const image = new JpegImage();
    image.parse(bytes);
    const { width, height, numComponents } = image;
    const data = image.getData({ width, height, isSourcePDF: true });
    return { components: numComponents, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  };
}

/** Pixels: what any picture may claim, and what a byte of one can hold, if it is all of one colour. */
const leastClaim = 4e6;
const mostOfByte = 2000;

/** Width times height as the frame header says it (ISO/IEC 10918-1, B.2.2); 0 where there is none. */
function claims(bytes: Uint8Array): number {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const [marker = 0, length = 0] = [bytes[at + 1], two(bytes, at + 2)];
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return two(bytes, at + 5) * two(bytes, at + 7);
    at += 2 + length;
  }
  return 0;
}

const two = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
