// Lists the files under a folder of the project, in an order that does not depend on the disk.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Checked, checked, type Diagnostic, error } from '../model/diagnostic.ts';

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
      const message = `"${path}" cannot be opened: it is a link to something that does not exist, or access is denied.`;
      const hints = ['Put the file itself here, or remove the link.'];
      diagnostics.push(error('file.unreadable', message, { place: place(path), hints }));
    } else if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      const message = `"${path}" is a link that leaves the project folder; it is not followed.`;
      const hints = ['Copy what it points to into the project folder.'];
      diagnostics.push(error('file.outside', message, { place: place(path), hints }));
    } else if (found.isFile()) {
      files.push({ path, diskPath, bytes: found.size });
    } else if (found.isDirectory()) {
      if (above.includes(real)) {
        const message = `"${path}" is a link to a folder that contains it; following it would never end.`;
        diagnostics.push(error('file.loop', message, { place: place(path), hints: ['Remove the link.'] }));
        return;
      }
      const names = await readdir(diskPath).catch(() => undefined);
      if (names === undefined) {
        const message = `The folder "${path}" cannot be opened: access is denied.`;
        diagnostics.push(error('file.unreadable', message, { place: place(path) }));
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
    const message = `There are two files named "${file.path}", in different Unicode forms of the same letters.`;
    const place = { file: file.path, line: 1, column: 1 };
    const hints = [`Keep one of them; the folder is ${relative(folder, join(file.diskPath, '..')) || '.'}.`];
    diagnostics.push(error('file.same-name', message, { place, hints }));
    return false;
  });
}

/** Unlike `<` on strings, which puts 𠮷 (two UTF-16 units) before ﬀ. UTF-8 keeps the order of code points. */
function inCodePointOrder(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
