// Reads the program's own words (translations/<language>/interface.json, i18next JSON v4) into one flat list.
import { type Checked, checked, type Diagnostic, error } from '../model/diagnostic.ts';
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
    const group = 'a group of keys with texts';
    const message =
      path.length === 0 ? `This file must be ${group}.` : `"${path.join('.')}" must be a text, or ${group}.`;
    diagnostics.push(error('json.type', message, { place: at(path), hints: ['Put every text in double quotes.'] }));
  }
}

function syntaxError(file: TextFile): Diagnostic {
  const { text } = file;
  const offset = Math.min(jsonErrorOffset(text), text.trimEnd().length);
  const place = placeFinder(file)(offset, offset + 1);
  const before = text.slice(0, offset).trimEnd();
  const next = text[offset];
  if (before.endsWith(',') && (next === '}' || next === ']')) {
    const message = 'There is a comma after the last entry.';
    return error('json.syntax', message, { place, hints: [`Remove the comma before "${next}".`] });
  }
  if (/["\d}\]el]$/.test(before) && next === '"') {
    return error('json.syntax', 'A comma or a colon is missing before this.', {
      place,
      hints: ['Entries are written "key": "text" and end with a comma, except the last.'],
    });
  }
  const message = next === undefined ? 'The file ends too early.' : 'This is not valid JSON.';
  const hints = ['Keys and texts stand in double quotes; every "{" needs its "}"; there are no comments.'];
  return error('json.syntax', message, { place, hints });
}
