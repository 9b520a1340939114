// A unit as it leaves for translation and as it comes back, whatever the format of the file.
import { createHash } from 'node:crypto';
import type { Suggestion } from '../sync/suggestions.ts';
import { normalised } from '../translate/catalogues.ts';

/** `draft` is nobody's word yet, `outdated` was made from an older source. */
export const exchangeStates = ['missing', 'draft', 'outdated', 'translated', 'reviewed'] as const;
export type ExchangeState = (typeof exchangeStates)[number];

/** What a text belongs to. A section holds a source only once, so the three name a unit. */
export interface UnitName {
  /** Such as `sessions/network-2`, or `interface` for the program's own words. */
  readonly document: string;
  readonly section: string;
  /** `hashOf` the source. */
  readonly source: string;
}

export interface ExchangeUnit {
  readonly document: string;
  readonly section: string;
  /** Inline Markdown on one line, as in a PO file. */
  readonly source: string;
  /** Empty when there is none. */
  readonly target: string;
  readonly state: ExchangeState;
  /** What the translator should know: role of the text, longest length, a remark of the editor. */
  readonly notes: readonly string[];
  /** Past translations of much the same words, for one that has none. */
  readonly suggestions?: readonly Suggestion[];
}

/** What came back: the name as it was sent, and the translation that it was made over. */
export interface ReturnedUnit {
  readonly name: UnitName;
  /** `hashOf` the translation at the time of the export. */
  readonly basis: string;
  readonly target: string;
  readonly state: ExchangeState;
}

/** The languages of a file; one of each. */
export interface ExchangeLanguages {
  readonly from: string;
  readonly to: string;
}

/** Eight hexadecimal digits: enough to tell the versions of one text apart. */
export const hashOf = (text: string): string => createHash('sha256').update(normalised(text)).digest('hex').slice(0, 8);

export const nameOf = ({ document, section, source }: ExchangeUnit): UnitName => ({
  document,
  section,
  source: hashOf(source),
});

/** The name and the basis as one text that every tool keeps: `sessions/network-2#body@1f2e3d4c.5b6a7988`. */
export const writeId = (unit: ExchangeUnit): string =>
  `${unit.document}#${unit.section}@${hashOf(unit.source)}.${hashOf(unit.target)}`;

/** Undefined when the text is not such an id. */
export function readId(id: string): Pick<ReturnedUnit, 'name' | 'basis'> | undefined {
  const { document, section, source, basis } =
    /^(?<document>[^#]+)#(?<section>.+)@(?<source>[0-9a-f]{8})\.(?<basis>[0-9a-f]{8})$/u.exec(id)?.groups ?? {};
  if (document === undefined || section === undefined || source === undefined || basis === undefined) return undefined;
  return { name: { document, section, source }, basis };
}

/** A file that came back damaged. Nothing of it is used. */
export class DamagedReturn extends Error {
  /** Row, unit or line where reading ended. */
  readonly where: string;
  readonly problem: ReturnProblem;
  constructor(problem: ReturnProblem, where: string) {
    super(`${problem}: ${where}`);
    this.problem = problem;
    this.where = where;
  }
}

export type ReturnProblem =
  | 'not-this-format'
  | 'too-large'
  | 'foreign-entities'
  | 'columns-missing'
  | 'unknown-id'
  | 'repeated-id'
  | 'source-altered'
  | 'unknown-code'
  | 'unknown-state';
