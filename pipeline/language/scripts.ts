// What a script means for a person's name: the language a foreign reader hears it in, capitals, and the gap between parts.

export interface ScriptConventions {
  /** The language in which a name in this script is read aloud where nothing says otherwise. */
  readonly language: string | undefined;
  /** Stands between family and given name. */
  readonly gap: string;
  /** One sound is written in one way, so that two spellings are two names. */
  readonly exact: boolean;
  /** The family name may be set in capitals. */
  readonly capitals: boolean;
}

const languages: Readonly<Record<string, string>> = { Hang: 'ko', Latn: 'en', Jpan: 'ja', Hani: 'zh' };
const unspaced: readonly string[] = ['Hang', 'Kore', 'Jpan', 'Hira', 'Kana', 'Hani', 'Hans', 'Hant'];
const cased: readonly string[] = ['Latn', 'Cyrl', 'Grek', 'Armn'];

/** By ISO 15924 code. */
export const scriptConventions = (script: string): ScriptConventions => ({
  language: languages[script],
  gap: unspaced.includes(script) ? '' : ' ',
  exact: unspaced.includes(script),
  capitals: cased.includes(script),
});

/** The scripts in which names are looked for in a language without data of its own. */
export function likelyScripts(language: string): readonly string[] {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return [...new Set([script, 'Latn'])];
}
