// Writes the pages in output/reports/ that show an editor and a translator how complete a language is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../workspace/package-folder.ts';
import { recoverOutput, writeOutput } from '../workspace/write-output.ts';
import type { Wording } from './messages.ts';
import { statusPage } from './status-page.ts';
import type { StatusReport } from './translation-status.ts';

/** The paths of the pages. What a build made stays as it is. */
export function writeStatusPages(
  home: string,
  { programme, languages }: StatusReport,
  wording: Wording,
): readonly string[] {
  if (programme === undefined) return [];
  const style = readFileSync(join(packageFolder(), 'templates/report/status.css'), 'utf8');
  const pages = languages.map((one) => ({
    path: `reports/${one.language}.html`,
    content: statusPage(one, programme, wording, style),
  }));
  recoverOutput(home);
  writeOutput(home, pages, { replaces: ['reports'] });
  return pages.map(({ path }) => join(home, 'output', path));
}
