// Shows what mending changes, line by line: − as it is, + as it will be.
import type { FileChange } from '../app/mend.ts';
import type { Wording } from '../app/messages.ts';
import { phrase } from '../model/phrase.ts';

/** Lines that stay are not shown. Fixes never remove a line end, so the lines of both texts correspond. */
export function describeChanges(changes: readonly FileChange[], wording: Wording): readonly string[] {
  const apart = wording.phrase(phrase('mend.apart'));
  return changes.flatMap(({ path, before, after }) => {
    const [old, mended] = [before.split('\n'), after.split('\n')];
    return old.flatMap((line, index) => {
      const right = mended[index] ?? '';
      return line === right
        ? []
        : [`${path}:${index + 1}`, `− ${visible(line, apart)}`, `+ ${visible(right, apart)}`, ''];
    });
  });
}

/** What cannot be seen is named. */
const visible = (line: string, apart: string): string =>
  `${line}${line === line.normalize('NFC') ? '' : ` ⟨${apart}⟩`}`
    .normalize('NFC')
    .replace('\r', '')
    .replace(
      /[\u200b-\u200d\ufeff]/g,
      (found) => `⟨U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
