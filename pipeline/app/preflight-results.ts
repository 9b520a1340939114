// What a preflight found, check by check: a sentence that says why it is safe, or what is wrong.
import type { Severity } from '../model/diagnostic.ts';
import { type Phrase, phrase, type Value } from '../model/phrase.ts';
import { sizeOf } from '../preflight/checks/boxes.ts';
import type { Report } from '../preflight/finding.ts';
import type { Inspection } from '../preflight/inspect.ts';

const checks = [
  ...(['file', 'page-count', 'boxes', 'bleed', 'safety', 'font', 'missing-glyph'] as const),
  ...(['colour-space', 'spot-colour', 'black-text', 'white-overprint', 'hairline', 'registration'] as const),
  ...(['ink', 'resolution', 'transparency', 'standard', 'output-intent', 'interactive'] as const),
] as const;

export type CheckId = (typeof checks)[number];

export interface CheckResult {
  readonly id: CheckId;
  readonly severity: Severity | 'fine';
  /** Said when nothing was found. */
  readonly fine: Phrase | undefined;
  /** Said when nothing could be found, because it could not be looked at. */
  readonly unseen: Phrase | undefined;
  readonly reports: readonly Report[];
}

const ofFile = new Set(['unreadable', 'encrypted', 'damaged', 'unexamined']);
const checkOf = ({ diagnostic: { rule } }: Report): string => {
  const name = rule.replace('preflight.', '');
  return ofFile.has(name) ? 'file' : name;
};

/** In the order in which they are looked at. */
export function resultsOf(inspection: Inspection): readonly CheckResult[] {
  const wasSeen = isSeen(inspection);
  return checks.map((id) => {
    const reports = inspection.reports.filter((report) => checkOf(report) === id);
    const severity = worst(reports);
    const none = reports.length === 0;
    const unseen = wasSeen ? unmeasured(id, inspection) : phrase('preflight.file-unseen');
    return {
      ...{ id, severity, reports },
      fine: none && unseen === undefined ? fineOf(id, inspection) : undefined,
      unseen: none ? unseen : undefined,
    };
  });
}

/** Of colours of the screen nobody knows the inks yet. */
const unmeasured = (id: CheckId, { measures }: Inspection): Phrase | undefined =>
  measures.screenColours && (id === 'ink' || id === 'black-text') ? phrase('preflight.ink-unseen') : undefined;

/** Whether its contents could be read. */
const isSeen = ({ reports }: Inspection): boolean =>
  !reports.some(({ diagnostic: { rule } }) => rule === 'preflight.unreadable' || rule === 'preflight.encrypted');

const order: readonly Severity[] = ['error', 'warning', 'info'];
const worst = (reports: readonly Report[]): CheckResult['severity'] =>
  order.find((one) => reports.some(({ diagnostic }) => diagnostic.severity === one)) ?? 'fine';

export function verdictOf({ reports }: Inspection): Phrase {
  const count = (wanted: Severity): number => reports.filter(({ diagnostic }) => diagnostic.severity === wanted).length;
  if (count('error') > 0) return phrase('preflight.unsafe', { count: count('error') });
  return phrase(count('warning') > 0 ? 'preflight.safe-with' : 'preflight.safe');
}

/** Pages and size; undefined for a file without pages. */
export function summaryOf({ pages }: Inspection): Phrase | undefined {
  const [first] = pages;
  if (first === undefined) return undefined;
  return phrase('preflight.summary', {
    pages: phrase('preflight.pages', { count: pages.length }),
    ...roundedSize(first),
  });
}

const roundedSize = (page: Inspection['pages'][number]) => {
  const { width, height } = sizeOf(page);
  return { width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 };
};

const inkNames = ['cyan', 'magenta', 'yellow', 'black'] as const;

function fineOf(id: CheckId, { asked, pages, measures, standard }: Inspection): Phrase {
  const { mostInk, leastResolution, thinnest, seeThrough, overprinting, fonts, plates, blackTexts, texts } = measures;
  const [first] = pages;
  switch (id) {
    case 'page-count':
      return phrase('preflight.ok.page-count', { count: pages.length });
    case 'boxes':
      return phrase('preflight.ok.boxes', first === undefined ? {} : roundedSize(first));
    case 'bleed':
      return phrase('preflight.ok.bleed', { bleed: asked.bleed });
    case 'safety':
      return phrase('preflight.ok.safety', { safety: asked.safety });
    case 'font':
      return fonts.size === 0
        ? phrase('preflight.ok.no-font')
        : phrase('preflight.ok.font', { fonts: { list: [...fonts].sort() } });
    case 'colour-space': {
      const used = inkNames.filter((_, index) => plates[index]).map((ink): Value => phrase(`ink.${ink}`));
      return phrase('preflight.ok.colour-space', { plates: used.length > 0 ? { list: used } : phrase('ink.none') });
    }
    case 'black-text':
      return phrase('preflight.ok.black-text', { black: blackTexts, texts });
    case 'white-overprint':
      return phrase('preflight.ok.white-overprint', { count: overprinting });
    case 'hairline':
      return thinnest === undefined
        ? phrase('preflight.ok.no-line')
        : phrase('preflight.ok.hairline', { width: Math.round(thinnest * 100) / 100 });
    case 'ink':
      return phrase('preflight.ok.ink', {
        ink: Math.round(mostInk * 100),
        limit: Math.round(asked.inkLimit * 100),
      });
    case 'resolution':
      return leastResolution === undefined
        ? phrase('preflight.ok.no-image')
        : phrase('preflight.ok.resolution', { resolution: Math.round(leastResolution) });
    case 'transparency':
      return seeThrough === 0
        ? phrase('preflight.ok.no-transparency')
        : phrase('preflight.ok.transparency', { count: seeThrough, standard: asked.standard });
    case 'standard':
      return phrase('preflight.ok.standard', { standard: standard ?? asked.standard });
    default:
      return phrase(`preflight.ok.${id}`);
  }
}
