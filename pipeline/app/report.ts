// What a build says when it is done.
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { PrintedBooklet } from '../print/print-booklet.ts';
import type { Project } from '../workspace/read-project.ts';
import type { OutputFile } from '../workspace/write-output.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings were left out because somebody muted them at their place. */
  readonly muted: number;
  /** Texts of the project's files, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly made: readonly Made[];
}

/** A path below output/ that was made, with what is worth saying about it. */
export interface Made {
  readonly path: string;
  readonly remark: Phrase;
}

export interface PrintedFile extends PrintedBooklet {
  /** Its name in output/booklets/. */
  readonly file: string;
}

export function madeOf(
  site: readonly OutputFile[],
  siteWanted: boolean,
  printed: readonly PrintedFile[],
): readonly Made[] {
  const pages = site.filter(({ path }) => path.endsWith('.html')).length;
  return [
    ...(siteWanted ? [{ path: 'site/index.html', remark: phrase('made.site', { count: pages }) }] : []),
    ...printed.map(({ file, pageCount, passes }) => ({
      path: `booklets/${file}`,
      remark: phrase('made.booklet', { pages: pageCount, count: passes }),
    })),
  ];
}

export function textsByPath({ texts, templates }: Pick<Project, 'texts' | 'templates'>): ReadonlyMap<string, string> {
  return new Map([
    ...templates.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
    ...texts.map(({ path, text }) => [path, text] as const),
  ]);
}
