// An overlay that draws nothing, for books whose pages have no furniture.

import { readPdf } from '../../../pipeline/pdf/read.ts';
import { makeOverlay, type Overlay } from '../../../pipeline/print/overlay/overlay.ts';
import { tinyPdf, tinyStream } from '../../pdf/tiny-pdf.ts';

/** Its pages are the objects 3, 5, 7 … of the file that it is made from. */
export function emptyOverlay(count: number, box: readonly number[]): Overlay {
  const page = (number: number): string =>
    `<</Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Contents ${number + 1} 0 R>>`;
  const numbers = Array.from({ length: count }, (_, index) => 3 + 2 * index);
  const pages = numbers.flatMap((number) => [[number, page(number)] as const, [number + 1, tinyStream('')] as const]);
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  return makeOverlay(
    readPdf(
      tinyPdf({
        1: '<</Type /Catalog /Pages 2 0 R>>',
        2: `<</Type /Pages /Count ${count} /Kids [${kids}]>>`,
        ...Object.fromEntries(pages),
      }),
    ),
  );
}
