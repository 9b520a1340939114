// One thing that is wrong at one place, and the same thing at many places as one report.

import type { Diagnostic } from '../model/diagnostic.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { Rect } from '../pdf/rect.ts';
import { millimetres } from './asked.ts';
import type { PreflightPage } from './page.ts';

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** What makes two findings of a rule the same one: a font, a space; nothing by default. */
  readonly subject?: string;
  /** The heaviest of many speaks for all of them. */
  readonly weight?: number;
  readonly page?: PreflightPage;
  /** In points of the page. */
  readonly box?: Rect;
}

/** The same thing at one place or many. */
export interface Report {
  readonly diagnostic: Diagnostic;
  readonly places: readonly Place[];
  /** All of them, from 1, also those of which no place is kept. */
  readonly pages: readonly number[];
}

export interface Place {
  /** From 1. */
  readonly page: number;
  readonly box: Rect | undefined;
}

/** On one page and in all: what stands everywhere is not outlined everywhere. */
const mostPlaces = { page: 50, all: 2000 } as const;

/** The same thing at many places, as it grows. */
interface Group {
  heaviest: Finding;
  readonly places: Place[];
  /** How often it was found on each. */
  readonly pages: Map<number, number>;
}

export interface Gatherer {
  readonly add: (findings: readonly Finding[]) => void;
  /** In the order in which they were found; the values of each get `where`, a phrase that ends without a mark. */
  readonly reports: () => readonly Report[];
}

/** Page by page, as a map may have a hundred thousand lines that are all wrong in the same way. */
export function makeGatherer(): Gatherer {
  const groups = new Map<string, Group>();
  const addOne = (one: Finding): void => {
    const key = [one.diagnostic.rule, one.diagnostic.variant ?? '', one.subject ?? ''].join('\0');
    const group = groups.get(key) ?? { heaviest: one, places: [], pages: new Map<number, number>() };
    groups.set(key, group);
    if ((one.weight ?? 0) > (group.heaviest.weight ?? 0)) group.heaviest = one;
    if (one.page === undefined) return;
    const before = group.pages.get(one.page.number) ?? 0;
    group.pages.set(one.page.number, before + 1);
    if (before < mostPlaces.page && group.places.length < mostPlaces.all)
      group.places.push({ page: one.page.number, box: one.box });
  };
  return {
    add: (findings) => {
      for (const one of findings) addOne(one);
    },
    reports: () =>
      [...groups.values()].map(({ heaviest, places, pages }) => ({
        diagnostic: withPlace(heaviest, [...pages.keys()]),
        places,
        pages: [...pages.keys()],
      })),
  };
}

const withPlace = (finding: Finding, pages: readonly number[]): Diagnostic => ({
  ...finding.diagnostic,
  values: { ...finding.diagnostic.values, where: whereOf(finding, pages) },
});

function whereOf({ page, box }: Finding, pages: readonly number[]): Phrase {
  if (page === undefined) return phrase('where.file');
  const spot = box && pointOn(page, box);
  const others = pages.filter((one) => one !== page.number);
  const here = spot
    ? phrase('where.spot', { page: page.number, ...spot })
    : phrase('where.page', { page: page.number });
  if (others.length === 0) return here;
  return others.length <= 8
    ? phrase('where.and-pages', { here, count: others.length, pages: { list: others.map(String) } })
    : phrase('where.and-many-pages', { here, count: others.length });
}

/** The upper left corner as seen from that of the page as it is cut, in mm; what begins outside begins at its edge. */
function pointOn({ trim }: PreflightPage, box: Rect): { readonly x: number; readonly y: number } {
  const within = (value: number, most: number): number => Math.round(millimetres(Math.min(most, Math.max(0, value))));
  return {
    x: within(box[0] - trim[0], trim[2] - trim[0]),
    y: within(trim[3] - box[3], trim[3] - trim[1]),
  };
}
