// What a picture's dictionary says of it, and how large it is printed (ISO 32000-1, 8.9.5 and 8.9.7).

import { around } from '../../pdf/boxes.ts';
import type { Matrix } from '../../pdf/matrix.ts';
import type { PdfStream, PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';

export interface PictureFacts {
  readonly box: Rect;
  /** Pixels in an inch of paper, the smaller of both directions. */
  readonly resolution: number;
  readonly bits: number;
  /** It has no colours of its own: the current one is painted through it. */
  readonly isStencil: boolean;
  readonly isMasked: boolean;
  readonly space: PdfValue | undefined;
}

/** `matrix` is that of the moment; keys may be short in a picture that stands among the operators. */
export function pictureFacts(file: PdfFile, { dictionary }: PdfStream, inline: boolean, matrix: Matrix): PictureFacts {
  const of = (long: string, short: string): PdfValue | undefined =>
    dictionary.get(long) ?? (inline ? dictionary.get(short) : undefined);
  const [width, height] = [Number(file.resolve(of('Width', 'W'))), Number(file.resolve(of('Height', 'H')))];
  const [across, up] = [Math.hypot(matrix[0], matrix[1]) / 72, Math.hypot(matrix[2], matrix[3]) / 72];
  const isStencil = file.resolve(of('ImageMask', 'IM')) === true;
  return {
    box: around(matrix, [0, 0, 1, 1]),
    // A dot or two are a colour, not a picture.
    resolution: Math.max(width, height) <= 2 ? Number.POSITIVE_INFINITY : Math.min(width / across, height / up),
    bits: isStencil ? 1 : Number(file.resolve(of('BitsPerComponent', 'BPC'))) || 8,
    isStencil,
    isMasked: dictionary.has('SMask') || dictionary.has('Mask'),
    space: of('ColorSpace', 'CS'),
  };
}
