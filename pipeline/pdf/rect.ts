// A rectangle on a page, as every box and annotation of a PDF states it (ISO 32000-1, 7.9.5).

/** In points from the lower left corner of Chromium's sheet. */
export type Rect = readonly [left: number, bottom: number, right: number, top: number];
