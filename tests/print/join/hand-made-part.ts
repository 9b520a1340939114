// Builds small tagged files by hand, in the form in which the browser prints parts, and joins them.

import { readPdf } from '../../../pipeline/pdf/read.ts';
import type { BookPage } from '../../../pipeline/print/join/book-pages.ts';
import { type Chunk, makeChunk } from '../../../pipeline/print/join/chunk.ts';
import { joinBook } from '../../../pipeline/print/join/join-book.ts';
import { tinyPdf, tinyStream } from '../../pdf/tiny-pdf.ts';
import { emptyOverlay } from './empty-overlay.ts';

export interface HandMade {
  /** ASCII; the id of its page `n`, from 0, is `<key>-<n>`. */
  readonly key: string;
  readonly level: number;
  readonly pages: readonly {
    /** A square at this place tells the page from all others. */
    readonly mark: number;
    /** Ids of this or other parts that the page links to. */
    readonly links: readonly string[];
    readonly hasHeading: boolean;
    readonly hasId: boolean;
  }[];
}

const media = [0, 0, 400, 600] as const;

/** Catalog 1, page tree 2, structure 3 to 5, destinations 6, outline 7; what the pages need comes behind. */
export function handMade({ key, pages }: HandMade): Uint8Array {
  const bodies: Record<number, string> = {};
  let next = 8;
  const add = (body: (number: number) => string): number => {
    const number = next;
    next += 1;
    bodies[number] = body(number);
    return number;
  };
  const reserve = (): number => add(() => 'null');
  const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');
  const element = (type: string, page: number, kids: string, more = ''): string =>
    `<</Type /StructElem\n/S /${type}\n/P 4 0 R\n/Pg ${page} 0 R\n/K [${kids}]${more}>>`;
  const kids: number[] = [];
  const parents: string[] = [];
  const headings: { readonly page: number; readonly element: number }[] = [];
  const own = new Map<string, number>(pages.map((_, index) => [`${key}-${index}`, reserve()] as const));

  pages.forEach(({ mark, links, hasHeading, hasId }, index) => {
    const page = own.get(`${key}-${index}`) as number;
    const id = `(node${String(next).padStart(8, '0')})`;
    const text = add(() => element(hasHeading ? 'H1' : 'P', page, '0', hasId ? `\n/ID ${id}\n/Same [${id}]` : ''));
    if (hasHeading) headings.push({ page, element: text });
    const tagged = links.map((target, place) => {
      const leads = own.has(target) ? `/Dest /${target}` : `/A <</S /URI\n/URI (x-ref:${target})>>`;
      const annotation = add(
        () =>
          `<</Type /Annot\n/Subtype /Link\n/Rect [${mark} 20 ${mark + 9.5} 30]\n/StructParent ${pages.length + parents.length}\n${leads}>>`,
      );
      const link = add(() =>
        element('Link', page, `${place + 1} <</Type /OBJR\n/Pg ${page} 0 R\n/Obj ${annotation} 0 R>>`),
      );
      parents.push(`${link} 0 R`);
      return { annotation, link };
    });
    kids.push(text, ...tagged.map(({ link }) => link));
    const painted = [text, ...tagged.map(({ link }) => link)];
    const content = painted.map((_, mcid) => `/P <</MCID ${mcid}>> BDC ${mark} ${mcid} 9 9 re f EMC`).join('\n');
    const contents = add(() => tinyStream(`0 0 1 1 re f\n${content}`));
    const list = add(() => `[${refs(painted)}]`);
    bodies[page] =
      `<</Type /Page\n/Parent 2 0 R\n/Contents ${contents} 0 R\n/Resources <<>>\n/StructParents ${index}\n/Lists ${list} 0 R\n/Annots [${refs(tagged.map(({ annotation }) => annotation))}]>>`;
  });

  const pageLists = [...own.values()].map(
    (page, index) => `${index} ${/Lists (\d+)/.exec(bodies[page] ?? '')?.[1]} 0 R`,
  );
  const nums = [...pageLists, ...parents.map((parent, index) => `${pages.length + index} ${parent}`)].join(' ');
  const items = headings.map(() => reserve());
  headings.forEach(({ page, element: heading }, index) => {
    const follows = items[index + 1] === undefined ? '' : `\n/Next ${items[index + 1]} 0 R`;
    bodies[items[index] as number] =
      `<</Title (${key} \\(1 0 R\\) ${index})\n/Parent 7 0 R\n/Dest [${page} 0 R /XYZ 10 500 0]\n/SE ${heading} 0 R${follows}>>`;
  });
  const destinations = [...own].map(([id, page]) => `/${id} [${page} 0 R /XYZ 5 590 0]`).join('\n');
  return tinyPdf({
    1: `<</Type /Catalog\n/Pages 2 0 R\n/StructTreeRoot 3 0 R\n/Dests 6 0 R\n/Outlines 7 0 R>>`,
    2: `<</Type /Pages\n/Count ${pages.length}\n/Kids [${refs([...own.values()])}]\n/MediaBox [0 0 300 300]>>`,
    3: '<</Type /StructTreeRoot\n/K 4 0 R\n/ParentTree 5 0 R>>',
    4: `<</Type /StructElem\n/S /Document\n/P 3 0 R\n/K [${refs(kids)}]>>`,
    5: `<</Nums [${nums}]>>`,
    6: `<<${destinations}>>`,
    7: `<</Type /Outlines\n${items.length > 0 ? `/First ${items[0]} 0 R\n/Last ${items.at(-1)} 0 R` : ''}>>`,
    ...bodies,
  });
}

export const chunkOf = (part: HandMade): Chunk =>
  makeChunk(readPdf(handMade(part)), {
    links: part.pages.flatMap(({ links }) =>
      links.map((id) => ({ href: id.startsWith(`${part.key}-`) ? `#${id}` : `x-ref:${id}`, text: `to ${id}` })),
    ),
    headings: [],
    partOf: () => ({ ...part, origin: { left: 0, top: 0 } }),
  });

export function bookOf(chunks: readonly Chunk[], pages: readonly BookPage[]): Uint8Array {
  return joinBook({
    ...{ chunks, pages, trim: media, overlays: [emptyOverlay(pages.length, media)] },
    labels: [{ from: 0, style: 'D' }],
    facts: {
      ...{ titles: { ko: '책', en: 'Book' }, title: '책', languages: ['ko', 'en'] },
      ...{ date: '2030-01-02', producer: 'chaekja', identity: 'book' },
    },
    profile: Buffer.from('profile'),
    packedFonts: new Map(),
  });
}
