// Tests that a title too long for a running head is cut there, and moves nothing else on the pages of the book.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporarySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli } from './run-cli.ts';

it('keeps every page number at the foot of its page', async (context) => {
  needsTool('pdftotext', context);
  const folder = temporarySample();
  const file = join(folder, 'sources/sessions/network-1.md');
  const title = `title: ${'A Workshop of Local Commissions and of Those Who Work with Them '.repeat(4).trim()}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, title));
  const { code, stdout } = await runCli(['build', folder, '--edition', 'en']);
  expect(code, stdout).toBe(0);
  const booklet = join(folder, 'output/booklets/whrcf-2019-en.pdf');
  const pages = execFileSync('pdftotext', ['-bbox', booklet, '-'], { encoding: 'utf8' }).split('<page ').slice(1);
  const feet = pages.flatMap((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
    const words = [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">(?:[ivx]+|\d{1,3})</g)];
    return words.length === 0 ? [] : [Math.max(...words.map(([, top]) => Number(top))) / height];
  });
  // Covers and their insides have no number.
  expect(feet.filter((place) => place > 0.9).length).toBeGreaterThanOrEqual(pages.length - 5);
});
