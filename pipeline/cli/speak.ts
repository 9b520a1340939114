// The words in which the command line speaks, and the option that chooses them.
import { InvalidArgumentError, Option } from 'commander';
import { askedLanguage, messageLanguages, openMessages, type Wording } from '../app/messages.ts';
import { type PhraseKey, phrase } from '../model/phrase.ts';

/** Made when there is something to say, which can be before all arguments are read. */
export const speak = (): Wording => openMessages(askedLanguage(process.argv, process.env));

export const wrongUse = (key: PhraseKey): InvalidArgumentError => new InvalidArgumentError(speak().phrase(phrase(key)));

export const messagesOption = (): Option =>
  new Option('--messages <language>', 'the language in which mistakes are explained').choices(messageLanguages());
