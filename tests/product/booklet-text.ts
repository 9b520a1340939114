// Reads a booklet as its reader sees it: the words of every page, split into running head, body and folio.
import { runProgram } from './run-cli.ts';
import { squeeze } from './squeeze.ts';

export interface Word {
  readonly text: string;
  /** Left edge and baseline's neighbourhood in pt from the upper left corner of the page. */
  readonly left: number;
  readonly bottom: number;
}

export interface BookletPage {
  /** Physical page, from 1. */
  readonly number: number;
  /** Words of the body, in the order of the document. */
  readonly words: readonly Word[];
  /** Squeezed: lines break anywhere. */
  readonly head: string;
  readonly body: string;
  /** The printed page number; empty on the four pages of the cover. */
  readonly folio: string;
}

/** Above the body and below it, in pt from the top of an A5 page. */
const bodyFrom = 48;
const bodyTo = 545;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
const joined = (words: readonly Word[]): string => squeeze(words.map(({ text }) => text).join(''));

/** pdftotext and no JavaScript reader, because it honours /ActualText, as screen readers do. */
export async function readBookletText(file: string): Promise<readonly BookletPage[]> {
  const { code, stdout, stderr } = await runProgram('pdftotext', ['-raw', '-bbox', file, '-']);
  if (code !== 0) throw new Error(`pdftotext cannot read ${file}: ${stderr}`);
  const pages = stdout.split(/<page /).slice(1);
  return pages.map((text, index): BookletPage => {
    const words = [...text.matchAll(/<word xMin="([\d.-]+)"[^>]* yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      ([, left, bottom, word = '']): Word => ({ text: decode(word), left: Number(left), bottom: Number(bottom) }),
    );
    const isCover = index < 2 || index >= pages.length - 2;
    const above = isCover ? [] : words.filter(({ bottom }) => bottom < bodyFrom);
    const below = isCover ? [] : words.filter(({ bottom }) => bottom > bodyTo);
    const body = words.filter((word) => !above.includes(word) && !below.includes(word));
    return { number: index + 1, words: body, head: joined(above), body: joined(body), folio: joined(below) };
  });
}
