// A small programme for one test: one session, three parts, and whatever templates the test puts in their place.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type WorkshopSetting } from '../../pipeline/app/build.ts';
import type { Report } from '../../pipeline/app/report.ts';
import { inEnglish } from '../worded.ts';
import { temporaryFolder, writeFiles } from '../workspace/temporary-folder.ts';

const fixture = join(import.meta.dirname, '../situations-print/nothing-wrong');

/** Files by their path in the programme's folder. */
export function smallProgramme(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder('chaekja-small');
  cpSync(fixture, folder, { recursive: true });
  writeFiles(folder, files);
  return folder;
}

/** The template of a session, with more behind its title. */
export const sessionWith = (html: string): Readonly<Record<string, string>> => ({
  'templates/booklet/session.liquid': `<h1 class="session-title">{{ session.title | text }}</h1>\n${html}\n`,
});

/** Makes all booklets, without cache if nothing else is said. */
export const buildBooklets = (folder: string, setting: WorkshopSetting = {}): Promise<Report> =>
  build(folder, {
    ...{ site: false, booklets: undefined, strict: false, progress: () => undefined, cache: false },
    ...setting,
  });

export const messagesOf = ({ diagnostics }: Report): readonly string[] =>
  inEnglish(diagnostics).map(({ rule, message }) => `${rule}: ${message}`);

export function bookletsOf(folder: string): Readonly<Record<string, Buffer>> {
  const booklets = join(folder, 'output/booklets');
  return Object.fromEntries(readdirSync(booklets).map((name) => [name, readFileSync(join(booklets, name))]));
}
