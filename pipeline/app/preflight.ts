// Looks at PDFs as a print shop would, and writes what it found to output/reports/preflight.html.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { PressProfileRecord } from '../model/records/press.ts';
import { type Asked, usuallyAsked } from '../preflight/asked.ts';
import { inspectPdf } from '../preflight/inspect.ts';
import { loadJpegDecoder } from '../press/file/jpeg.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import { recoverOutput, writeOutput } from '../workspace/write-output.ts';
import { messageLanguages, openMessages } from './messages.ts';
import { type Preflighted, preflightPage } from './preflight-page.ts';
import { readPressProfiles } from './press-profiles.ts';

export interface PreflightRequest {
  readonly file: string;
  /** A profile of the project's; undefined for what is usual. */
  readonly profile: string | undefined;
  /** Where sources/ is, and where the report goes. */
  readonly home: string;
}

export type PreflightOutcome =
  | { readonly kind: 'refused'; readonly says: Phrase }
  | { readonly kind: 'done'; readonly result: Preflighted; readonly report: string };

export async function preflight({ file, profile, home }: PreflightRequest): Promise<PreflightOutcome> {
  if (!existsSync(file)) return { kind: 'refused', says: phrase('preflight.missing', { file }) };
  if (!statSync(file).isFile()) return { kind: 'refused', says: phrase('preflight.not-a-file', { file }) };
  if (!existsSync(home)) return { kind: 'refused', says: phrase('preflight.no-project', { folder: home }) };
  const asked = await askedBy(home, profile);
  if ('phrase' in asked) return { kind: 'refused', says: asked };
  const inspection = await inspectPdf(readFileSync(file), asked, await loadJpegDecoder());
  const result = { name: basename(file), inspection };
  recoverOutput(resolve(home));
  writeOutput(resolve(home), [preflightReport([result])], { replaces: [reportPath] });
  return { kind: 'done', result, report: join(home, 'output', reportPath) };
}

const reportPath = 'reports/preflight.html';

export function preflightReport(files: readonly Preflighted[]) {
  const style = ['status.css', 'preflight.css'].map((name) =>
    readFileSync(join(packageFolder(), 'templates/report', name), 'utf8'),
  );
  const wordings = messageLanguages().toReversed().map(openMessages);
  return { path: reportPath, content: preflightPage(files, wordings, style.join('\n')) };
}

async function askedBy(home: string, name: string | undefined): Promise<Asked | Phrase> {
  if (name === undefined) return usuallyAsked;
  const profiles = await readPressProfiles(resolve(home));
  const found = profiles?.find(({ id }) => id === name);
  if (found !== undefined) return askedOf(found);
  if (profiles === undefined || profiles.length === 0)
    return phrase('preflight.profile-none', { name, folder: resolve(home) });
  return phrase('preflight.profile-unknown', { name, known: { list: profiles.map(({ id }) => id) } });
}

export const askedOf = ({ bleed, inkLimit, blackOnly, trim, standard }: PressProfileRecord): Asked => ({
  ...usuallyAsked,
  trim,
  bleed,
  inkLimit: inkLimit / 100,
  blackOnly,
  standard,
});
