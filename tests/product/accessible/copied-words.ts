// The words that come out when a page is copied, by two programs that are not ours, line by line.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { runProgram } from '../run-cli.ts';

/** Lines of a page, each with its words. */
export type CopiedPage = readonly (readonly string[])[];

const wordsOf = (line: string): readonly string[] =>
  line
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/\s+/)
    .filter(Boolean);

/** By Poppler, in the order of the content stream. Needs `pdftotext`. */
export async function copyWithPoppler(file: string): Promise<readonly CopiedPage[]> {
  const { code, stdout, stderr } = await runProgram('pdftotext', ['-raw', file, '-']);
  if (code !== 0) throw new Error(`pdftotext cannot read ${file}: ${stderr}`);
  return stdout.split('\f').map((page) => page.split('\n').map(wordsOf));
}

/** By pdf.js, as Firefox does, without artifacts: it would join the last line of a page with the running head. */
export async function copyWithPdfJs(file: string): Promise<readonly CopiedPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: CopiedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
      const open: boolean[] = [];
      let text = '';
      for (const item of items) {
        if ('str' in item) text += open.includes(true) ? '' : item.str + (item.hasEOL ? '\n' : '');
        else if (item.type === 'endMarkedContent') open.pop();
        else open.push('tag' in item && item.tag === 'Artifact');
      }
      pages.push(text.split('\n').map(wordsOf));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
