// The languages in which the program can explain itself, and its words in one of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstMessages, makeWording, type Wording } from '../language/wording.ts';
import { packageFolder } from '../workspace/package-folder.ts';

export type { Wording } from '../language/wording.ts';

type Messages = { readonly [key: string]: string | Messages };

const folder = join(packageFolder(), 'translations');
const fileOf = (language: string): string => join(folder, language, 'messages.json');

/** Languages with messages, in the order of the alphabet. */
export const messageLanguages = (): readonly string[] =>
  readdirSync(folder)
    .filter((language) => existsSync(fileOf(language)))
    .sort();

/** The language that the arguments ask for, or that of the environment (POSIX), if it has messages; else English. */
export function askedLanguage(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const option = parameters.findLastIndex((word) => /^--messages(=|$)/.test(word));
  const asked = parameters[option]?.split('=')[1] ?? parameters[option + 1];
  if (option >= 0 && asked !== undefined && messageLanguages().includes(asked)) return asked;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const language = locale.split(/[_.@-]/)[0] ?? '';
  return messageLanguages().includes(language) ? language : firstMessages;
}

/** What a language has not got yet is said in English. */
export function openMessages(language: string): Wording {
  const tags = [...new Set([language, firstMessages])];
  return makeWording(new Map(tags.map((tag) => [tag, new Map(flat(readMessages(tag)))])), language);
}

export const readMessages = (language: string): Messages => JSON.parse(readFileSync(fileOf(language), 'utf8'));

export const flat = (messages: Messages, above = ''): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, text]) =>
    typeof text === 'string' ? [[above + key, text] as const] : flat(text, `${above}${key}.`),
  );
