// Compiles a project for tests, from a folder or from texts in memory, with everything that ships except the printer.
import { type Compiled, compile } from '../../pipeline/app/compile.ts';
import type { Wanted } from '../../pipeline/app/compile-input.ts';
import { openHouse } from '../../pipeline/app/house.ts';
import type { Checked } from '../../pipeline/model/diagnostic.ts';
import type { Memory } from '../../pipeline/model/memory.ts';
import { type Project, readProject } from '../../pipeline/workspace/read-project.ts';

const house = openHouse();
const measure = (text: string): number => text.length / 2;

export function compileProject(
  project: Project,
  wanted: Wanted = { site: true, booklets: undefined },
  memory?: Memory,
): Checked<Compiled | undefined> {
  return compile({
    project,
    house,
    wanted,
    fontFaces: '',
    measure,
    available: (programme) => new Set(programme.record.booklets.map(({ id }) => id)),
    ...(memory && { memory }),
  });
}

export async function compileFolder(folder: string): Promise<Checked<Compiled | undefined>> {
  const { value, diagnostics } = await readProject(folder);
  const compiled = compileProject(value);
  return { value: compiled.value, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

/** A project that exists in memory only. */
export const projectOf = (files: Readonly<Record<string, string>>): Project => ({
  folder: '/nowhere',
  texts: Object.entries(files)
    .filter(([path]) => !path.startsWith('templates/'))
    .map(([path, text]) => ({ path, text, byteOrderMark: false })),
  templates: Object.entries(files)
    .filter(([path]) => path.startsWith('templates/'))
    .map(([path, text]) => ({ path, text, diskPath: `/nowhere/${path}` })),
  images: [],
});

/** The text of one page of the site, such as `ko/index.html`. */
export function sitePage(compiled: Compiled | undefined, path: string): string {
  const content = compiled?.site.find((file) => file.path === `site/${path}`)?.content;
  if (typeof content !== 'string') throw new Error(`There is no page ${path}.`);
  return content;
}

/** The body of a note as a page of the site shows it. */
export function noteOf(page: string): string {
  const found = /<div class="note">\n(.*)\n<\/div>\s*<\/section>\s*<\/article>/s.exec(page)?.[1];
  if (found === undefined) throw new Error('There is no note on this page.');
  return found;
}
