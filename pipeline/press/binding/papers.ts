// Papers that Korean shops keep in stock, and how thick their leaves are. Makers differ: a shop's own figure is better.

export interface Paper {
  /** Weight in g/m². */
  readonly grams: number;
  /** Thickness of one leaf, that is of two pages, in mm. */
  readonly caliper: number;
}

/** Mojo is uncoated (모조), white and snow are matt coated (백상, 스노우), art is gloss coated (아트). */
export const papers = {
  'mojo-80': { grams: 80, caliper: 0.095 },
  'mojo-100': { grams: 100, caliper: 0.115 },
  'white-120': { grams: 120, caliper: 0.135 },
  'snow-100': { grams: 100, caliper: 0.095 },
  'snow-120': { grams: 120, caliper: 0.115 },
  'art-150': { grams: 150, caliper: 0.16 },
  'art-200': { grams: 200, caliper: 0.2 },
  'art-250': { grams: 250, caliper: 0.255 },
} as const satisfies Readonly<Record<string, Paper>>;

export type PaperId = keyof typeof papers;
