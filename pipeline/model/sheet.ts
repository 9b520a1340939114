// The sheet that a booklet is laid out on, and the trimmed page within it.

/** Lengths in mm. */
export interface PageMargins {
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  readonly bottom: number;
}

/** Left, bottom, right and top in pt, from the lower left corner of the sheet (ISO 32000-1, 7.9.5). */
export type PdfBox = readonly [number, number, number, number];

export interface Sheet {
  /** CSS px. Multiples of 8, because the browser rounds other sizes when it makes PDF pages. */
  readonly width: number;
  readonly height: number;
  /** Distance from the sheet's left and top edges to the trim, in px; room for a bleed of up to 6 mm. */
  readonly bleed: number;
  /** Text area in px. `left` is its distance from the sheet's edge, on right-hand and on left-hand pages. */
  readonly text: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly leftOfRight: number;
    readonly leftOfLeft: number;
  };
  readonly trimBox: PdfBox;
}

const pxPerMm = 96 / 25.4;
const ptPerMm = 72 / 25.4;
const bleed = 24;

const upToEight = (px: number): number => Math.ceil(px / 8) * 8;

/** Places a trim of `width` × `height` mm on a sheet. All px are whole, because boxes snap to whole px in print. */
export function makeSheet(trim: { readonly width: number; readonly height: number }, margins: PageMargins): Sheet {
  const px = (mm: number) => Math.round(mm * pxPerMm);
  const width = upToEight(trim.width * pxPerMm + 2 * bleed);
  const height = upToEight(trim.height * pxPerMm + 2 * bleed);
  const heightInPt = height * 0.75;
  const edge = bleed * 0.75;
  return {
    width,
    height,
    bleed,
    text: {
      width: px(trim.width - margins.inner - margins.outer),
      height: px(trim.height - margins.top - margins.bottom),
      top: bleed + px(margins.top),
      leftOfRight: bleed + px(margins.inner),
      leftOfLeft: bleed + px(margins.outer),
    },
    trimBox: [edge, heightInPt - edge - trim.height * ptPerMm, edge + trim.width * ptPerMm, heightInPt - edge],
  };
}
