// Tests that look at a PDF with a Debian tool are skipped where it is missing, and fail there on the build server.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'vitest';

type Tool =
  | 'msgattrib'
  | 'msgfmt'
  | 'msgmerge'
  | 'gs'
  | 'javac'
  | 'qpdf'
  | 'pdffonts'
  | 'pdfinfo'
  | 'pdftocairo'
  | 'pdftotext'
  | 'pdftoppm'
  | 'transicc'
  | 'zbarimg';

const packages: Readonly<Record<Tool, string>> = {
  gs: 'ghostscript',
  javac: 'openjdk-17-jdk-headless',
  msgattrib: 'gettext',
  msgfmt: 'gettext',
  msgmerge: 'gettext',
  qpdf: 'qpdf',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  transicc: 'liblcms2-utils',
  zbarimg: 'zbar-tools',
};

const installed = (tool: Tool): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

export function needsTool(tool: Tool, { skip }: TestContext): void {
  if (installed(tool)) return;
  const sentence = `${tool} is not installed; "apt-get install ${packages[tool]}" brings it.`;
  if (process.env['CI']) throw new Error(sentence);
  skip(sentence);
}
