// Reads the program's own words (translations/<language>/interface.json, i18next JSON v4) into one flat list.
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { jsonErrorOffset } from './json-error.ts';
import type { PlaceOf } from './located.ts';
import { placeFinder } from './place-finder.ts';
import { parseYaml } from './yaml.ts';

/** Keys are dotted: `{"session": {"hall": "장소"}}` gives `session.hall`. */
export function parseInterfaceWords(file: TextFile): Checked<ReadonlyMap<string, string>> {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    return checked(new Map(), [syntaxError(file)]);
  }
  // JSON is YAML too, and the YAML parser knows places. Of its complaints only repeated keys matter to JSON.
  const located = parseYaml(file);
  const diagnostics: Diagnostic[] = located.diagnostics.filter(({ rule }) => rule === 'yaml.duplicate-key');
  const words = new Map<string, string>();
  collect(value, [], located.value.at, words, diagnostics);
  return checked(words, diagnostics);
}

function collect(
  value: unknown,
  path: readonly string[],
  at: PlaceOf,
  words: Map<string, string>,
  diagnostics: Diagnostic[],
): void {
  if (typeof value === 'string' && path.length > 0) {
    words.set(path.join('.'), value);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], at, words, diagnostics);
  } else {
    const variant = path.length === 0 ? 'file' : 'entry';
    diagnostics.push(mistake('json.type', { variant, values: { key: path.join('.') }, place: at(path) }));
  }
}

function syntaxError(file: TextFile): Diagnostic {
  const { text } = file;
  const offset = Math.min(jsonErrorOffset(text), text.trimEnd().length);
  const place = placeFinder(file)(offset, offset + 1);
  const before = text.slice(0, offset).trimEnd();
  const next = text[offset];
  if (before.endsWith(',') && (next === '}' || next === ']')) {
    return mistake('json.syntax', { variant: 'last-comma', values: { next }, place });
  }
  if (/["\d}\]el]$/.test(before) && next === '"') return mistake('json.syntax', { variant: 'no-comma', place });
  return mistake('json.syntax', { variant: next === undefined ? 'ends' : 'other', place, hints: ['form'] });
}
