// Reads what a PDF reader knows about a booklet beside its text: outline, labels, destinations, tags.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OutlineEntry {
  readonly title: string;
  /** Physical page, from 1. */
  readonly page: number;
  readonly depth: number;
}

export interface BookletStructure {
  readonly outline: readonly OutlineEntry[];
  readonly labels: readonly string[];
  /** Physical page of every named destination. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly language: unknown;
  readonly title: unknown;
  readonly tagged: boolean;
  /** Text of each page by the fonts' own tables, without /ActualText: what a search in a web browser finds. */
  readonly plainTexts: readonly string[];
}

/** A value that pdf.js gives as a Map in some versions and as an object in others. */
const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  value instanceof Map ? [...value] : Object.entries(value ?? {});

export async function readBookletStructure(file: string): Promise<BookletStructure> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  try {
    const pageOf = async (target: unknown): Promise<number> => {
      const explicit: unknown = typeof target === 'string' ? await document.getDestination(target) : target;
      const page: unknown = Array.isArray(explicit) ? explicit[0] : undefined;
      if (typeof page === 'number') return page + 1;
      return page === undefined || page === null ? 0 : (await document.getPageIndex(page as never)) + 1;
    };
    const destinations = new Map<string, number>();
    for (const [name, target] of entries(await document.getDestinations())) {
      destinations.set(name, await pageOf(target));
    }
    const outline: OutlineEntry[] = [];
    const visit = async (items: Awaited<ReturnType<typeof document.getOutline>>, depth: number): Promise<void> => {
      for (const { title, dest, items: inner } of items ?? []) {
        outline.push({ title, page: await pageOf(dest), depth });
        await visit(inner, depth + 1);
      }
    };
    await visit(await document.getOutline(), 1);
    const plainTexts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      plainTexts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    const information = new Map(entries((await document.getMetadata()).info));
    return {
      outline,
      labels: (await document.getPageLabels()) ?? [],
      destinations,
      language: information.get('Language'),
      title: information.get('Title'),
      tagged: new Map(entries(await document.getMarkInfo())).get('Marked') === true,
      plainTexts,
    };
  } finally {
    await task.destroy();
  }
}
