// Reads the YAML between two lines `---` at the start of a Markdown file.
import { type Checked, checked, mistake } from '../model/diagnostic.ts';
import type { LocatedValue } from './located.ts';
import { placeFinder, type SourceFile } from './place-finder.ts';
import { parseYaml } from './yaml.ts';

export interface FrontMatter {
  readonly data: LocatedValue;
  /** Where the data begin, in the file's text. */
  readonly dataOffset: number;
  /** Where the text after the second fence begins, in the file's text. */
  readonly bodyOffset: number;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/** Undefined when the fences are not there; nothing can be said about the data then. */
export function parseFrontMatter(file: SourceFile): Checked<FrontMatter | undefined> {
  const place = placeFinder(file);
  const fence = opening.exec(file.text)?.[0];
  if (fence === undefined) {
    const late = /^(?:[ \t]*\r?\n)+---[ \t]*\r?\n/.test(file.text);
    return checked(undefined, [mistake('frontmatter.missing', { place: place(0), hints: [late ? 'late' : 'none'] })]);
  }
  const end = closing.exec(file.text.slice(fence.length));
  if (end === null) {
    return checked(undefined, [mistake('frontmatter.unclosed', { place: place(0, 3) })]);
  }
  const range = { offset: fence.length, text: file.text.slice(fence.length, fence.length + end.index) };
  const data = parseYaml(file, range);
  return checked(
    { data: data.value, dataOffset: fence.length, bodyOffset: fence.length + end.index + end[0].length },
    data.diagnostics,
  );
}
