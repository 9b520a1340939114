// Tells what a synchronisation did: for each translation file, what happened to its units.
import type { Wording } from '../app/messages.ts';
import type { TranslationFile } from '../app/translation-plan.ts';
import { type PhraseKey, phrase, type Values } from '../model/phrase.ts';

export interface Told extends Pick<TranslationFile, 'file' | 'formerFile' | 'events'> {
  readonly text: string | undefined;
}

/** What was only kept is counted; files in which nothing happened are not named. */
export function describeSync(files: readonly Told[], wording: Wording, dryRun: boolean): string {
  const say = (key: PhraseKey, values?: Values) => wording.phrase(phrase(key, values));
  const lines = files.flatMap(({ file, formerFile, events, text }) => {
    const told = events.filter(({ step }) => step !== 'kept');
    if (told.length === 0 && text === undefined) return [];
    return [
      `${file}  ${say('sync.kept', { count: events.length - told.length })}`,
      ...(formerFile === undefined ? [] : [`  ${say('sync.former', { file: formerFile })}`]),
      ...told.map(({ step, source }) => `  ${say(`sync.${step}`)}  “${excerpt(source)}”`),
    ];
  });
  const changed = files.filter(({ text }) => text !== undefined).length;
  const summary = say(dryRun ? 'sync.would-change' : 'sync.changed', { changed, count: files.length });
  return [...lines, summary].join('\n');
}

function excerpt(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
