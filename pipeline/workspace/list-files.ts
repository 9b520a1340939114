// Lists the files under a folder of the project, in an order that does not depend on the disk.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';

export interface FoundFile {
  /** Relative to the project folder, with `/`, in NFC. */
  readonly path: string;
  /** Absolute, as the disk spells it. */
  readonly diskPath: string;
  readonly bytes: number;
}

/** Folders that macOS, Windows, office programs and version control leave behind are nobody's text. */
const ignored = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/**
 * Every file under `<folder>/<start>`; none when there is no such folder. Symbolic links are followed inside the
 * project only, so that a page can never publish a file from elsewhere on the computer.
 */
export async function listFiles(folder: string, start: string): Promise<Checked<readonly FoundFile[]>> {
  const root = await realpath(folder);
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const place = (path: string) => ({ file: path, line: 1, column: 1 });

  const visit = async (diskPath: string, path: string, above: readonly string[]): Promise<void> => {
    const real = await realpath(diskPath).catch(() => undefined);
    const found = real === undefined ? undefined : await stat(real).catch(() => undefined);
    if (real === undefined || found === undefined) {
      diagnostics.push(mistake('file.unreadable', { variant: 'link', values: { file: path }, place: place(path) }));
    } else if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      diagnostics.push(mistake('file.outside', { values: { file: path }, place: place(path) }));
    } else if (found.isFile()) {
      files.push({ path, diskPath, bytes: found.size });
    } else if (found.isDirectory()) {
      if (above.includes(real)) {
        diagnostics.push(mistake('file.loop', { values: { file: path }, place: place(path) }));
        return;
      }
      const names = await readdir(diskPath).catch(() => undefined);
      if (names === undefined) {
        diagnostics.push(mistake('file.unreadable', { variant: 'folder', values: { file: path }, place: place(path) }));
      }
      for (const name of names ?? []) {
        if (!ignored(name)) await visit(join(diskPath, name), `${path}/${name.normalize('NFC')}`, [...above, real]);
      }
    }
  };

  const top = join(folder, start);
  const exists = await readdir(folder).then((names) => names.includes(start));
  if (exists) await visit(top, start, []);
  files.sort((left, right) => inCodePointOrder(left.path, right.path));
  return checked(withoutTwins(folder, files, diagnostics), diagnostics);
}

/** Two names that look the same (NFC and NFD of one word) are one path to everything after this. */
function withoutTwins(folder: string, files: readonly FoundFile[], diagnostics: Diagnostic[]): readonly FoundFile[] {
  return files.filter((file, index) => {
    const twin = files[index - 1];
    if (twin?.path !== file.path) return true;
    const place = { file: file.path, line: 1, column: 1 };
    const parent = relative(folder, join(file.diskPath, '..')) || '.';
    diagnostics.push(mistake('file.same-name', { values: { file: file.path, folder: parent }, place }));
    return false;
  });
}

/** Unlike `<` on strings, which puts 𠮷 (two UTF-16 units) before ﬀ. UTF-8 keeps the order of code points. */
function inCodePointOrder(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
