// What a print shop asks of a file, to hold one against it.

export interface Asked {
  /** In mm; undefined where any size is right as long as all pages have it. */
  readonly trim: { readonly width: number; readonly height: number } | undefined;
  /** In mm: how far colour that is cut must reach beyond the cut. */
  readonly bleed: number;
  /** In mm: how far words stay away from the cut. */
  readonly safety: number;
  /** The most ink that the paper takes, 3 for 300 %. */
  readonly inkLimit: number;
  /** A book in black ink alone. */
  readonly blackOnly: boolean;
  readonly standard: 'PDF/X-4' | 'PDF/X-1a';
  /** How many pages there must be. */
  readonly pages?: number;
  /** The count of pages is a multiple of this. */
  readonly multiple: number;
}

/** Pixels in an inch: what shops like, what they take, and what lines in one bit need. */
export const resolutions = { wanted: 300, least: 200, lineArt: 600 } as const;

/** In points: below it a line breaks up on the plate. */
export const thinnestLine = 0.25;

/** What is usual where no profile says anything else. */
export const usuallyAsked: Asked = {
  trim: undefined,
  bleed: 3,
  safety: 3,
  inkLimit: 3,
  blackOnly: false,
  standard: 'PDF/X-4',
  multiple: 1,
};

export const millimetres = (points: number): number => (points * 25.4) / 72;
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
