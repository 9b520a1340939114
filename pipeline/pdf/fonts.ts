// Proves that every font of a file is one of ours, embedded as outlines, and has every glyph that is shown.

import { pageContent } from './content.ts';
import { type FontFacts, fontFacts } from './font-facts.ts';
import { findMissingGlyphs } from './missing-glyphs.ts';
import { isKind, nameOf, type PdfDictionary, type PdfValue } from './object.ts';
import { listPages } from './pages.ts';
import type { PdfFile } from './read.ts';

export interface PdfFinding {
  readonly kind: 'type3-font' | 'unembedded-font' | 'fallback-font' | 'missing-glyph';
  /** The first physical page where it occurs, from 1. */
  readonly page: number;
  /** All of them, ascending. */
  readonly pages: readonly number[];
  /** PostScript name without the subset prefix; Type 3 fonts may have none. */
  readonly font?: string;
  /** Texts that came out as an empty box: some of them, as far as the file tells. */
  readonly characters?: readonly string[];
}

type Problem = Pick<PdfFinding, 'kind' | 'font'> & {
  /** The text that came out as an empty box, where Chromium says so. */
  readonly text?: string;
};
type Gathered = Problem & { readonly pages: number[]; readonly texts: Set<string> };

/**
 * One finding per kind and font, ordered by first page. `allowed` holds PostScript names as the font files give
 * them; they often differ from the family in CSS: Noto Serif KR 400 of Fontsource is `NotoSerifKRExtraLight-Regular`.
 */
export function checkFonts(file: PdfFile, allowed: ReadonlySet<string>): readonly PdfFinding[] {
  const found = new Map<string, Gathered>();
  const fonts = new Map<number, FontFacts>();
  const streams = new Map<number, readonly Problem[]>();

  const factsOf = (value: PdfValue): FontFacts => {
    if (!isKind(value, 'reference')) return fontFacts(file, value);
    const facts = fonts.get(value.number) ?? fontFacts(file, value);
    fonts.set(value.number, facts);
    return facts;
  };
  const problemsOf = (content: Uint8Array, resources: PdfDictionary): readonly Problem[] => {
    const named = new Map([...file.dictionary(resources.get('Font'))].map(([key, value]) => [key, factsOf(value)]));
    const missing = findMissingGlyphs(file, content, resources, (key) => named.get(key)?.composite === true);
    return [
      ...[...named.values()].flatMap((facts) => fontProblems(facts, allowed)),
      ...missing.map(({ font, text }) => missingGlyph(named.get(font)?.name, text)),
      ...nestedStreams(file, resources).flatMap((value) => problemsOfStream(value, resources)),
    ];
  };
  // Forms are shared over pages; the empty list set first also ends a circle of forms.
  const problemsOfStream = (value: PdfValue, outer: PdfDictionary): readonly Problem[] => {
    const stream = file.resolve(value);
    if (!isKind(value, 'reference') || !isKind(stream, 'stream')) return [];
    const known = streams.get(value.number);
    if (known !== undefined) return known;
    streams.set(value.number, []);
    const resources = stream.dictionary.has('Resources') ? file.dictionary(stream.dictionary.get('Resources')) : outer;
    const problems = problemsOf(file.data(stream), resources);
    streams.set(value.number, problems);
    return problems;
  };

  listPages(file).forEach((page, index) => {
    for (const problem of problemsOf(pageContent(file, page), page.resources)) {
      const key = `${problem.kind} ${problem.font ?? ''}`;
      const gathered = found.get(key) ?? { ...problem, pages: [], texts: new Set() };
      found.set(key, gathered);
      if (problem.text !== undefined) gathered.texts.add(problem.text);
      if (gathered.pages.at(-1) !== index + 1) gathered.pages.push(index + 1);
    }
  });
  return [...found.values()].map(({ kind, font, pages, texts }) => ({
    kind,
    page: pages[0] as number,
    pages,
    ...(font !== undefined && { font }),
    ...(texts.size > 0 && { characters: listed([...texts]) }),
  }));
}

function fontProblems({ name, type3, embedded }: FontFacts, allowed: ReadonlySet<string>): readonly Problem[] {
  const font = name === undefined ? {} : { font: name };
  if (type3) return [{ kind: 'type3-font', ...font }];
  return [
    ...(embedded ? [] : [{ kind: 'unembedded-font', ...font } as const]),
    ...(name !== undefined && allowed.has(name) ? [] : [{ kind: 'fallback-font', ...font } as const]),
  ];
}

function missingGlyph(font: string | undefined, text: string | undefined): Problem {
  return {
    kind: 'missing-glyph',
    ...(font !== undefined && { font }),
    ...(text !== undefined && { text }),
  };
}

/** Ten are enough to see what kind of character is meant; one that cannot be seen is given by its number alone. */
function listed(texts: readonly string[]): readonly string[] {
  return texts.slice(0, 10).map((text) => {
    const points = [...text].map(codePoint).join(' ');
    return /[\p{C}\p{Z}]/u.test(text) ? points : `“${text}” (${points})`;
  });
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** Everything else that draws: forms, tiling patterns and the groups of soft masks (8.10, 8.7.3, 11.6.5.2). */
function nestedStreams(file: PdfFile, resources: PdfDictionary): readonly PdfValue[] {
  const of = (key: string): readonly PdfValue[] => [...file.dictionary(resources.get(key)).values()];
  const forms = of('XObject').filter((value) => nameOf(file.dictionary(value).get('Subtype')) === 'Form');
  const tiles = of('Pattern').filter((value) => file.dictionary(value).get('PatternType') === 1);
  const masks = of('ExtGState').flatMap((value) => file.dictionary(file.dictionary(value).get('SMask')).get('G') ?? []);
  return [...forms, ...tiles, ...masks];
}
