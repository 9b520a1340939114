// The values that editors write in many places: ids, languages, texts, dates, lengths.
import { z } from 'zod';
import type { PhraseKey } from '../phrase.ts';

/** The library hands on what is said of a wrong value as a text: here the key of a phrase. */
export const advice = (name: AdviceName) => `advice.${name}`;
type AdviceName = PhraseKey extends infer Key ? (Key extends `advice.${infer Name}` ? Name : never) : never;

export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, advice('language'));
export const id = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).normalize('NFC'))
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._+-]*$/u, advice('id')));
export const text = z.string().min(1, advice('text'));
/** A text per language, or one text that is the same in every language. */
export const localised = z.union([text, z.record(language, text)], advice('localised'));
export const date = z.iso.date(advice('date'));
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, advice('clock'));
export const millimetres = z.number().positive(advice('millimetres'));
/** Read by nothing yet, and no mistake. */
export const kept = z.unknown();

/** An address on the web. */
export const address = z.url({ protocol: /^https?$/, error: advice('address') });

export type Localised = z.infer<typeof localised>;
