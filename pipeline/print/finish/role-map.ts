// Says what structure types mean that PDF 1.7 does not know (ISO 32000-1, 14.7.3 and 14.8.4).

import { dictionary, name, type PdfDictionary } from '../../pdf/object.ts';

const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure
  Formula Form`.split(/\s+/),
);

/** What Chromium calls by the names of PDF 2.0 or by its own. */
const meanings: Readonly<Record<string, string>> = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  FENote: 'Note',
  Title: 'P',
};

/** Every type that is not standard is mapped to one that is; unknown ones are words in a line. */
export function roleMap(types: Iterable<string>): PdfDictionary {
  const foreign = [...new Set(types)].filter((type) => !standard.has(type)).sort();
  return dictionary(Object.fromEntries(foreign.map((type) => [type, name(meanings[type] ?? 'Span')])));
}
