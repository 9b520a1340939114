// Prints texts with the pinned browser, as Chromium embeds a face only by printing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isKind, nameOf, type PdfDictionary } from '../../pipeline/pdf/object.ts';
import { type PdfFile, readPdf } from '../../pipeline/pdf/read.ts';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { fontFaceRules, fontFolders } from '../../pipeline/print/fonts.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

export interface TextPrinter {
  /** One file with the text in `family`, a CSS list of families. */
  readonly print: (text: string, family?: string) => Promise<PdfFile>;
  readonly close: () => Promise<void>;
}

export async function openTextPrinter(): Promise<TextPrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-texts-'));
  const html = pathToFileURL(join(folder, 'text.html'));
  const browser = await launchBrowser(cacheFolder());
  return {
    print: async (text, family = 'Pretendard') => {
      const style = `${fontFaceRules()} p { font: 24px ${family}; overflow-wrap: anywhere }`;
      writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${style}</style><p>${text}</p>`);
      const { page } = await browser.open(html, { width: 600, height: 800 }, [html, ...fontFolders]);
      const bytes = await page.pdf({ tagged: true });
      await page.close();
      return readPdf(bytes);
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The composite fonts of a file by object number. */
export function compositeFonts(file: PdfFile): ReadonlyMap<number, PdfDictionary> {
  const objects = file.order.map((number) => [number, file.object(number)] as const);
  return new Map(
    objects.flatMap(([number, value]) => {
      const font = isKind(value, 'reference') ? new Map() : file.dictionary(value);
      return nameOf(font.get('Subtype')) === 'Type0' ? [[number, font] as const] : [];
    }),
  );
}
