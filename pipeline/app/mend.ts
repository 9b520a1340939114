// Mends what can be mended without a person: applies the fixes that mistakes carry, and checks again.
import { resolve } from 'node:path';
import { applyFixes, compatibleFixes } from '../model/apply-fixes.ts';
import type { Fix } from '../model/diagnostic.ts';
import { replaceTexts } from '../workspace/replace-text.ts';
import { type BuildOptions, check } from './build.ts';
import type { Report } from './report.ts';

export interface Mended {
  /** What was wrong before, if nothing was written; else what is left. */
  readonly report: Report;
  readonly changes: readonly FileChange[];
  /** Paths of files that could not be written. */
  readonly refused: readonly string[];
}

export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly fixes: readonly Fix[];
}

/** With `dryRun` nothing is written. */
export async function mend(
  folder: string,
  { dryRun, progress }: Pick<BuildOptions, 'progress'> & { readonly dryRun: boolean },
): Promise<Mended> {
  const report = await check(folder, { progress });
  const changes = changesIn(report);
  if (dryRun || changes.length === 0) return { report, changes, refused: [] };
  const refused = await replaceTexts(resolve(folder), changes);
  const made = changes.filter(({ path }) => !refused.includes(path));
  return { report: await check(folder, { progress }), changes: made, refused };
}

function changesIn({ diagnostics, texts }: Report): readonly FileChange[] {
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  return [...Map.groupBy(fixes, ({ file }) => file)].flatMap(([path, all]) => {
    const before = texts.get(path);
    if (before === undefined) return [];
    const its = compatibleFixes(all);
    return [{ path, before, after: applyFixes(before, its), fixes: its }];
  });
}
