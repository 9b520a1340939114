// The booklets that the site offers for download: copies inside the site, so that its one folder can be published.
import { join } from 'node:path';
import { existingOutput } from '../workspace/existing-output.ts';
import type { OutputFile } from '../workspace/write-output.ts';

/** Copies of the booklets inside the site: fresh ones as printed, others as they lie in the previous output. */
export function offers(
  folder: string,
  fresh: readonly { readonly file: string; readonly pdf: Uint8Array }[],
  withSite: boolean,
  all: readonly string[],
): readonly OutputFile[] {
  if (!withSite && !existingOutput(folder, 'site').has('index.html')) return [];
  const existing = existingOutput(folder, 'booklets');
  return all.flatMap((file): readonly OutputFile[] => {
    const printed = fresh.find((one) => one.file === file);
    if (printed) return [{ path: `site/downloads/${file}`, content: printed.pdf }];
    return existing.has(file)
      ? [{ path: `site/downloads/${file}`, content: { copyOf: join(folder, 'output/booklets', file) } }]
      : [];
  });
}
