// Reads photographs. Loaded only for a book that holds one.

import type { DecodeJpeg } from './paint-image.ts';

/** Throws an Error for a damaged photograph. Four components are inks as a PDF has them, not inverted. */
export async function loadJpegDecoder(): Promise<DecodeJpeg> {
  const { JpegImage } = await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs');
  return (bytes) => {
    const image = new JpegImage();
    image.parse(bytes);
    const { width, height, numComponents } = image;
    const data = image.getData({ width, height, isSourcePDF: true });
    return { components: numComponents, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  };
}
