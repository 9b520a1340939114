// Words that are not chosen yet: a key of messages.json and its values. Whoever speaks to a person knows the language.
import type { Rule } from './rules.ts';

/** The English messages are the measure of all others, so their keys are checked where a message is raised. */
type Messages = typeof import('../../translations/en/messages.json', { with: { type: 'json' }});
type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
export type PhraseKey = WithoutPlural<keyof Messages['phrases']>;

export interface Phrase {
  readonly phrase: PhraseKey;
  readonly values?: Values;
}

/** A text as it is, or what every language says in its own way: a phrase, a language's name, a day, a list. */
export type Value =
  | string
  | number
  | Phrase
  | { readonly language: string }
  | { readonly day: string }
  | { readonly list: readonly Value[]; readonly or?: true };

export type Values = Readonly<Record<string, Value>>;

export const phrase = (key: PhraseKey, values?: Values): Phrase => ({ phrase: key, ...(values && { values }) });

type VariantsOf<Text> = Text extends string ? never : Extract<keyof Text, string>;

/** The ways in which a rule can be broken, where there are several. */
export type Variant<R extends Rule> = VariantsOf<Messages[R]['says']>;

/** The pieces of advice of a rule, where there are several. */
export type Advice<R extends Rule> = Messages[R] extends { readonly hint: infer Hint } ? VariantsOf<Hint> : never;
