// In the bilingual booklet the two columns of every note end at about the same height, measured in the real browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../pipeline/app/compile.ts';
import { openHouse } from '../../pipeline/app/house.ts';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { fontFaceRules, fontFolders, measureSerif } from '../../pipeline/print/fonts.ts';
import { chunkDocument, standalone } from '../../pipeline/render/booklet-documents.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { readProject } from '../../pipeline/workspace/read-project.ts';
import { checkout } from './run-cli.ts';

interface MeasuredColumn {
  readonly lang: string;
  readonly width: number;
  /** The height that the text takes, not that of the row it stands in. */
  readonly height: number;
  readonly kind: string;
  readonly text: string;
}

interface MeasuredNote {
  readonly part: string;
  /** Per cent of both columns that the first one has, as the page asks for it. */
  readonly share: number;
  readonly pairs: readonly (readonly MeasuredColumn[])[];
}

async function measureNotes(): Promise<{ readonly notes: readonly MeasuredNote[]; readonly faces: readonly string[] }> {
  const project = await readProject(checkout);
  const { value, diagnostics } = compile({
    project: project.value,
    house: openHouse(),
    wanted: { site: false, booklets: ['ko-en'] },
    fontFaces: fontFaceRules(),
    measure: measureSerif(),
    available: () => new Set(),
  });
  const [booklet] = value?.booklets ?? [];
  if (booklet === undefined) throw new Error(`The sample does not compile: ${JSON.stringify(diagnostics)}`);
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-columns-'));
  const file = join(folder, 'booklet.html');
  const html = chunkDocument(booklet, booklet.parts, new Map());
  writeFileSync(file, standalone(html, fontFaceRules()));
  const browser = await launchBrowser(cacheFolder());
  try {
    const { width, height } = booklet.sheet.text;
    const { page } = await browser.open(pathToFileURL(file), { width, height }, [pathToFileURL(file), ...fontFolders]);
    return await page.evaluate(async () => {
      await document.fonts.ready;
      const notes = [...document.querySelectorAll<HTMLElement>('.note.columns')].map((note) => {
        const [first, second] = ['--first', '--second'].map((name) =>
          Number.parseFloat(note.style.getPropertyValue(name)),
        );
        const pairs = [...note.querySelectorAll<HTMLElement>('.pair')].map((pair) => {
          pair.style.alignItems = 'start';
          return [...pair.children].map((column) => {
            const box = column.getBoundingClientRect();
            return {
              lang: column.getAttribute('lang') ?? '',
              width: box.width,
              height: box.height,
              kind: [...column.children].map(({ localName }) => localName).join(' '),
              text: column.textContent ?? '',
            };
          });
        });
        return {
          part: note.closest('.part')?.id ?? '',
          share: (100 * (first ?? 0)) / ((first ?? 0) + (second ?? 0)),
          pairs,
        };
      });
      const faces = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      return { notes, faces: [...new Set(faces.map((family) => family.replaceAll('"', '')))] };
    });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('the columns of the bilingual booklet', () => {
  let notes: readonly MeasuredNote[] = [];
  let faces: readonly string[] = [];
  beforeAll(async () => {
    ({ notes, faces } = await measureNotes());
  });

  it('are there for every note of the sample, in the real faces', () => {
    expect(notes.map(({ part }) => part).sort()).toEqual([
      'facts',
      'page-colophon',
      'page-directions',
      'page-greeting',
      'session-network-1',
      'session-network-2',
      'session-network-3',
    ]);
    expect(faces).toEqual(expect.arrayContaining(['Noto Serif Latin', 'Noto Serif KR', 'Pretendard']));
  });

  it('have widths between 40:60 and 60:40, as asked for', () => {
    for (const { part, share, pairs } of notes) {
      for (const [first, second] of pairs) {
        const real = (100 * (first?.width ?? 0)) / ((first?.width ?? 0) + (second?.width ?? 0));
        expect(real, part).toBeGreaterThanOrEqual(39.9);
        expect(real, part).toBeLessThanOrEqual(60.1);
        expect(Math.abs(real - share), part).toBeLessThan(0.5);
      }
    }
  });

  it('are as high as each other within a tenth, unless the widths have reached their limit', () => {
    for (const { part, share, pairs } of notes) {
      const [korean, english] = [0, 1].map((column) => sum(pairs.map((pair) => pair[column]?.height ?? 0)));
      const difference = Math.abs((korean ?? 0) - (english ?? 0)) / Math.max(korean ?? 0, english ?? 0);
      const limit = share <= 40 ? 'first narrowest' : share >= 60 ? 'first widest' : 'none';
      const message = `${part}: ${korean?.toFixed(0)} and ${english?.toFixed(0)} px at ${share}:${100 - share}`;
      if (limit === 'none') expect(difference, message).toBeLessThanOrEqual(0.1);
      // At its limit the column that would need more room is the one that got all it may have.
      else if (difference > 0.1) {
        expect((korean ?? 0) > (english ?? 0) ? 'first widest' : 'first narrowest', message).toBe(limit);
      }
    }
  });

  it('stand block beside block: Korean left, English right, of the same kind, none empty', () => {
    for (const { part, pairs } of notes) {
      expect(pairs.length, part).toBeGreaterThan(1);
      for (const pair of pairs) {
        expect(pair.map(({ lang }) => lang)).toEqual(['ko', 'en']);
        expect(pair[0]?.kind, part).toBe(pair[1]?.kind);
        for (const { text, lang } of pair) {
          expect(text.trim(), part).not.toBe('');
          expect(/\p{Script=Hangul}/u.test(text), `${part}: ${text}`).toBe(lang === 'ko');
        }
      }
    }
  });
});
