// Turns the bytes of a source file into text, and says in the editor's words when they are not UTF-8.
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';

export interface TextFile {
  /** Relative to the project folder, with `/`, in Unicode NFC. */
  readonly path: string;
  /** Without a byte order mark; line ends as they are in the file. */
  readonly text: string;
  readonly byteOrderMark: boolean;
}

const howToSave = [phrase('save.notepad'), phrase('save.code')];

/**
 * Decodes strictly as UTF-8. A file in another encoding is an error, but its text is returned as well as it can be
 * read, so that one badly saved file of people does not make every mention of them a mistake too.
 */
export function decodeText(path: string, bytes: Uint8Array): Checked<TextFile> {
  const file = (text: string, byteOrderMark: boolean): TextFile => ({ path, text, byteOrderMark });
  const wide = utf16(bytes);
  if (wide !== undefined) {
    const place = { file: path, line: 1, column: 1 };
    return checked(file(wide, true), [mistake('file.utf16', { place, hints: howToSave })]);
  }

  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = byteOrderMark ? bytes.subarray(3) : bytes;
  const text = decode('utf-8', body);
  if (text === undefined) return notUtf8(path, body, byteOrderMark);

  // NUL is legal UTF-8, yet nobody types it: a damaged file, a picture with a wrong name, or UTF-16 without a mark.
  const nul = text.indexOf('\0');
  if (nul < 0) return checked(file(text, byteOrderMark));
  const hints = ['restore' as const, ...howToSave];
  return checked(file(text.replaceAll('\0', '\uFFFD'), byteOrderMark), [
    mistake('file.not-utf8', { variant: 'zero', place: placeAfter(path, text.slice(0, nul)), hints }),
  ]);
}

function notUtf8(path: string, body: Uint8Array, byteOrderMark: boolean): Checked<TextFile> {
  const place = placeAfter(path, longestValidStart(body));
  const korean = decodeKorean(body);
  const problem: Diagnostic =
    korean === undefined
      ? mistake('file.not-utf8', { variant: 'letter', place, hints: howToSave })
      : mistake('file.cp949', { place, hints: howToSave });
  return checked({ path, text: korean ?? new TextDecoder().decode(body), byteOrderMark }, [problem]);
}

/**
 * Node's decoder for "euc-kr" knows the 2,350 syllables of KS X 1001 only and lets the lead bytes of the others pass as
 * control characters. So the pairs are checked here, and the rarer syllables of CP949 become a question mark of the
 * same two bytes: enough to show the line.
 */
function decodeKorean(bytes: Uint8Array): string | undefined {
  const plain = Uint8Array.from(bytes);
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (!(lead >= 0xa1 && trail >= 0xa1)) {
      const isLetter = (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a);
      if (lead < 0x81 || lead > 0xc6 || !(isLetter || (trail >= 0x81 && trail <= 0xfe))) return undefined;
      plain.set([0xa3, 0xbf], at);
    }
    at += 1;
  }
  return decode('euc-kr', plain);
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The characters before the first byte that breaks UTF-8. The decoder does not name the byte, so halve the range. */
function longestValidStart(bytes: Uint8Array): string {
  const start = (length: number): string | undefined => {
    try {
      // `stream` accepts a character cut in two at the end, so only a byte that is really wrong throws.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (start(middle) === undefined) bad = middle;
    else good = middle;
  }
  return start(good) ?? '';
}

function placeAfter(file: string, before: string) {
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
