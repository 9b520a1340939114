// Marks what a page paints outside its tagged content as artifacts: PDF/UA-1 (ISO 14289-1, 7.1) wants either.

import { applyContentEdits, type ContentEdit } from './content-edits.ts';
import { scanContent, type VisitOperator } from './content-scan.ts';
import { isDictionary, isKind, nameOf, type PdfValue } from './object.ts';
import { gatherPaintRuns } from './paint-runs.ts';
import { parseValue } from './parse-value.ts';

export interface ArtifactOptions {
  /** True for a form (its name among the resources) that holds tagged content: its `Do` stays outside an artifact. */
  readonly isTaggedForm?: (name: string) => boolean;
  /** Marked-content ids of decoration, such as a table's borders: `/P <</MCID 3>> BDC` becomes `/Artifact BMC`. */
  readonly isDecoration?: (mcid: number) => boolean;
}

const pathPainting = ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'];
const otherPainting = ['sh', 'EI', 'Tj', 'TJ', "'", '"'];

/**
 * The content of a page or form with every painting outside marked content wrapped in `/Artifact BMC … EMC` (ISO
 * 32000-1, 14.8.2.2); the very same array when nothing was to be done. Neighbours share a sequence where no pair of
 * operators is cut (14.6.1). Marked content without an MCID, such as `/Span <</ActualText …>> BDC`, is not tagged.
 * A property list that is only named cannot be seen here: it counts as tagged unless it belongs to a layer (`/OC`).
 * Throws an Error with the byte position when the content is damaged.
 */
export function markArtifacts(content: Uint8Array, options: ArtifactOptions = {}): Uint8Array {
  return applyContentEdits(content, findEdits(content, options));
}

/** In ascending order: a run is found before anything behind it is looked at. */
function findEdits(content: Uint8Array, options: ArtifactOptions): readonly ContentEdit[] {
  const edits: ContentEdit[] = [];
  const runs = gatherPaintRuns(({ start, end }) => {
    edits.push({ start, end: start, text: '/Artifact BMC\n' }, { start: end, end, text: '\nEMC' });
  });
  /** How many sequences are open from the outermost one that is tagged or an artifact. */
  let covered = 0;
  let pathStart = -1;

  const paint: VisitOperator = (start, end) => {
    if (covered === 0) runs.paint(start, end);
  };
  const beginPath: VisitOperator = (start) => {
    if (pathStart < 0) pathStart = start;
  };
  const endPath = (): void => {
    pathStart = -1;
  };
  const paintPath: VisitOperator = (start, end) => {
    paint(pathStart < 0 ? start : pathStart, end);
    endPath();
  };
  const paintObject: VisitOperator = (start, end) => {
    const form = options.isTaggedForm === undefined ? undefined : nameOf(operandsAt(content, start)[0]);
    if (form !== undefined && options.isTaggedForm?.(form)) runs.divide();
    else paint(start, end);
  };
  const beginSequence: VisitOperator = (start, end) => {
    const operands = operandsAt(content, start);
    const mcid = markedContentId(operands);
    if (covered === 0 && isCovering(operands)) runs.divide();
    else if (covered === 0) return runs.open('marked', start);
    covered += 1;
    if (mcid !== undefined && options.isDecoration?.(mcid)) edits.push({ start, end, text: '/Artifact BMC' });
  };
  const endSequence: VisitOperator = (_, end) => {
    if (covered === 0) return runs.close('marked', end);
    covered -= 1;
    if (covered === 0) runs.divide();
  };

  scanContent(
    content,
    new Map<string, VisitOperator>([
      ['q', (start) => runs.open('graphics', start)],
      ['Q', (_, end) => runs.close('graphics', end)],
      ['BT', (start) => runs.open('text', start)],
      ['ET', (_, end) => runs.close('text', end)],
      ['BMC', beginSequence],
      ['BDC', beginSequence],
      ['EMC', endSequence],
      ['m', beginPath],
      ['re', beginPath],
      ['n', endPath],
      ['Do', paintObject],
      ...pathPainting.map((operator) => [operator, paintPath] as const),
      ...otherPainting.map((operator) => [operator, paint] as const),
    ]),
  );
  runs.divide();
  return edits;
}

/** The two values that start here; the second one of `BMC` and `Do` is their own keyword. */
function operandsAt(bytes: Uint8Array, position: number): readonly (PdfValue | undefined)[] {
  const cursor = { bytes, position };
  return [parseValue(cursor, false), parseValue(cursor, false)];
}

function markedContentId([, properties]: readonly (PdfValue | undefined)[]): number | undefined {
  const id = isDictionary(properties) ? properties.get('MCID') : undefined;
  return typeof id === 'number' ? id : undefined;
}

function isCovering(operands: readonly (PdfValue | undefined)[]): boolean {
  const [tag, properties] = operands;
  if (nameOf(tag) === 'Artifact' || markedContentId(operands) !== undefined) return true;
  return isKind(properties, 'name') && nameOf(tag) !== 'OC';
}
