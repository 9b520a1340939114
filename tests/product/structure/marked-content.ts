// Reads the marked content of every page: what belongs to which mark, what is an artifact and what has no mark at all.
import { actualText, pageContent, readContent } from '../../../pipeline/pdf/content.ts';
import { matrixOf, multiply } from '../../../pipeline/pdf/matrix.ts';
import type { PdfValue } from '../../../pipeline/pdf/object.ts';
import { isKind, nameOf, numbersOf, type PdfDictionary, type PdfStream } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import type { PdfFile } from '../../../pipeline/pdf/read.ts';
import { followText, join, plainState, type ShownText, type TextState } from './shown-text.ts';

/** One marked-content sequence (ISO 32000-1, 14.6), or all that a content stream paints outside of any. */
export interface MarkedContent {
  readonly kind: 'content';
  /** 1-based. */
  readonly page: number;
  /** Object number of the page or form whose content holds it: MCIDs are unique within one (14.7.4.2). */
  readonly stream: number;
  readonly mcid: number | undefined;
  /** Undefined for what is no artifact; else its `Type`, such as `Pagination`, or '' (14.8.2.2). */
  readonly artifact: string | undefined;
  readonly shown: ShownText | undefined;
  /** How many operators paint: strings, filled or stroked paths, pictures, shadings. */
  readonly painted: number;
}

/** A page or form whose content may be in the structure tree. */
export interface ContentStream {
  readonly number: number;
  readonly page: number;
  /** Its key in the ParentTree. */
  readonly structParents: number | undefined;
}

export interface PageContents {
  readonly streams: readonly ContentStream[];
  /** In painting order; a form that is in the structure itself is read where it is first painted. */
  readonly contents: readonly MarkedContent[];
}

type Growing = { -readonly [Key in keyof MarkedContent]: MarkedContent[Key] };

interface Mark {
  readonly content: Growing;
  /** ActualText of the mark, until its first glyphs have been seen; then ''. */
  actual: string | undefined;
}

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);
const deepest = 16;

export function readMarkedContent(file: PdfFile): PageContents {
  const streams: ContentStream[] = [];
  const contents: Growing[] = [];
  const seen = new Set<number>();

  const begin = (stream: ContentStream, mark: Partial<Growing>): Growing => {
    const { page, number } = stream;
    const empty = { page, stream: number, mcid: undefined, artifact: undefined, shown: undefined, painted: 0 };
    const content: Growing = { kind: 'content', ...empty, ...mark };
    contents.push(content);
    return content;
  };

  const read = (
    stream: ContentStream,
    bytes: Uint8Array,
    resources: PdfDictionary,
    outer: Mark,
    state: TextState,
    depth: number,
  ): void => {
    const marks: Mark[] = [outer];
    const text = followText(file, resources, state, stream.page);
    const top = (): Mark => marks.at(-1) ?? outer;

    const open = (operands: readonly PdfValue[]): void => {
      const properties = propertiesOf(file, resources, operands[1]);
      const mcid = file.resolve(properties.get('MCID'));
      const isArtifact = nameOf(operands[0]) === 'Artifact';
      const actual = actualText(file, resources, operands) ?? top().actual;
      if (isArtifact)
        marks.push({ content: begin(stream, { artifact: nameOf(properties.get('Type')) ?? '' }), actual });
      else if (typeof mcid === 'number') marks.push({ content: begin(stream, { mcid }), actual });
      else marks.push({ content: top().content, actual });
    };
    const show = (shown: ShownText): void => {
      const { content, actual } = top();
      content.painted += 1;
      content.shown = join(content.shown, actual === undefined ? shown : { ...shown, text: actual });
      // The first glyphs stand for all of the ActualText, the others for nothing (14.9.4).
      for (const mark of marks) if (mark.actual !== undefined && actual !== undefined) mark.actual = '';
    };

    readContent(bytes, (operator, operands) => {
      if (operator === 'BDC' || operator === 'BMC') open(operands);
      else if (operator === 'EMC' && marks.length > 1) marks.pop();
      else if (operator === 'Do') {
        const value = file.dictionary(resources.get('XObject')).get(nameOf(operands[0]) ?? '');
        const object = file.resolve(value);
        if (!isKind(object, 'stream') || nameOf(object.dictionary.get('Subtype')) !== 'Form')
          top().content.painted += 1;
        else if (isKind(value, 'reference') && depth < deepest)
          readForm(object, value.number, stream, resources, top(), text.state(), depth);
      } else if (painting.has(operator)) top().content.painted += 1;
      else {
        const shown = text.take(operator, operands);
        if (shown !== undefined) show(shown);
      }
    });
  };

  /** Forms paint in their own space, with those resources around them when they bring none (8.10.1). */
  const readForm = (
    form: PdfStream,
    number: number,
    around: ContentStream,
    outerResources: PdfDictionary,
    mark: Mark,
    state: TextState,
    depth: number,
  ): void => {
    const structParents = keyOf(file, form.dictionary);
    if (structParents !== undefined && seen.has(number)) return;
    seen.add(number);
    const stream = { number, page: around.page, structParents };
    if (structParents !== undefined) streams.push(stream);
    const own = form.dictionary.get('Resources');
    const matrix = matrixOf(numbersOf(file.resolve(form.dictionary.get('Matrix'))));
    const inner = { ...state, space: multiply(matrix, state.space) };
    read(stream, file.data(form), own === undefined ? outerResources : file.dictionary(own), mark, inner, depth + 1);
  };

  listPages(file).forEach((page, index) => {
    const stream = { number: page.number, page: index + 1, structParents: keyOf(file, page.dictionary) };
    streams.push(stream);
    const outside = { content: begin(stream, {}), actual: undefined };
    read(stream, pageContent(file, page), page.resources, outside, plainState, 0);
  });
  const isUsed = ({ mcid, artifact, painted }: Growing) => painted > 0 || mcid !== undefined || artifact !== undefined;
  return { streams, contents: contents.filter(isUsed) };
}

/** A dictionary in place or by its name among the resources (14.6.2). */
function propertiesOf(file: PdfFile, resources: PdfDictionary, given: PdfValue | undefined): PdfDictionary {
  const key = nameOf(given);
  return file.dictionary(key === undefined ? given : file.dictionary(resources.get('Properties')).get(key));
}

function keyOf(file: PdfFile, dictionary: PdfDictionary): number | undefined {
  const key = file.resolve(dictionary.get('StructParents'));
  return typeof key === 'number' ? key : undefined;
}
