// Gathers the program's own words: the built-in lists, with a project's own words laid over them.

import type { WordLists } from '../language/words.ts';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import { parseInterfaceWords } from '../parse/interface-words.ts';
import type { TextFile } from '../workspace/text-file.ts';

const listPath = /^translations\/([^/]+)\/interface\.json$/;
const notesPath = 'translations/interface.notes.json';
const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Words per language, in the order in which languages are first met. `builtIn` are files of the same layout. */
export function parseWords(project: readonly TextFile[], builtIn: readonly TextFile[]): Checked<WordLists> {
  const diagnostics: Diagnostic[] = [];
  const lists = new Map<string, Map<string, string>>();
  const noted = new Set<string>();
  for (const file of [...builtIn, ...project]) {
    const language = listPath.exec(file.path)?.[1];
    if (language === undefined && file.path !== notesPath) continue;
    const { value, diagnostics: found } = parseInterfaceWords(file);
    diagnostics.push(...found);
    if (language === undefined) {
      for (const key of value.keys()) noted.add(key);
      continue;
    }
    const list = lists.get(language) ?? new Map<string, string>();
    for (const [key, word] of value) list.set(key, word);
    lists.set(language, list);
  }
  return checked(lists, [...diagnostics, ...incomplete(lists, noted)]);
}

/** A word without a note cannot be translated well; a word that one language lacks would appear in another. */
function incomplete(lists: WordLists, noted: ReadonlySet<string>): readonly Diagnostic[] {
  const keys = new Set(
    [...lists.values()].flatMap((list) => [...list.keys()].map((key) => key.replace(pluralEnding, ''))),
  );
  return [...keys].flatMap((key) => {
    const withoutNote = noted.has(key)
      ? []
      : [mistake('words.note', { values: { key }, place: { file: notesPath, line: 1, column: 1 } })];
    const lacking = [...lists].filter(
      ([, list]) => ![...list.keys()].some((one) => one.replace(pluralEnding, '') === key),
    );
    return [
      ...withoutNote,
      ...lacking.map(([language]) =>
        mistake('words.missing', {
          values: { key, language: { language } },
          place: { file: `translations/${language}/interface.json`, line: 1, column: 1 },
        }),
      ),
    ];
  });
}
