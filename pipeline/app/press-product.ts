// A file for the print shop.
import type { Phrase } from '../model/phrase.ts';
import type { Asked } from '../preflight/asked.ts';
import type { OutputFile } from '../workspace/write-output.ts';

/** Ends of the names of files. */
export const pressKinds = ['inside', 'cover', 'imposed', 'job'] as const;
export type PressKind = (typeof pressKinds)[number];

export interface PressProduct extends OutputFile {
  readonly content: string | Uint8Array;
  /** What is worth saying about it. */
  readonly remark: Phrase;
  /** What the shop asks of it; undefined for what is no PDF. */
  readonly asked?: Asked;
  /** For each page of the file the pages of the booklet that it shows. */
  readonly shows?: readonly (readonly number[])[];
}
