// A text file as the workspace would give it, and a diagnostic in one short line.
import type { Diagnostic, Place } from '../../pipeline/model/diagnostic.ts';
import type { TextFile } from '../../pipeline/workspace/text-file.ts';

export const textFile = (text: string, path = 'sources/a.yaml'): TextFile => ({ path, text, byteOrderMark: false });

/** `2:3-7`, or `2:3` without an end. */
export const position = ({ line, column, endColumn }: Place): string =>
  `${line}:${column}${endColumn === undefined ? '' : `-${endColumn}`}`;

/** `record.missing 2:3-7` */
export const brief = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ rule, place }) => (place ? `${rule} ${position(place)}` : rule));
