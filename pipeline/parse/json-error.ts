// Finds where a text stops being JSON; JSON.parse does not always tell.

const blank = /[ \t\r\n]*/y;
// Everything from the blank up, but no quotation mark and no backslash: JSON allows no raw line end in a text.
const text = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The offset of the first character that JSON (RFC 8259) does not allow; the end of the text if it ends early. */
export function jsonErrorOffset(source: string): number {
  let at = 0;
  const read = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found === null) return false;
    at += found[0].length;
    return true;
  };
  const sign = (character: string): boolean => {
    read(blank);
    if (source[at] !== character) return false;
    at += 1;
    return true;
  };
  const several = (close: string, entry: () => boolean): boolean => {
    if (sign(close)) return true;
    for (;;) {
      if (!entry()) return false;
      if (sign(close)) return true;
      if (!sign(',')) return false;
    }
  };
  const word = (): boolean => {
    read(blank);
    return read(text);
  };
  const value = (): boolean => {
    if (sign('{')) return several('}', () => word() && sign(':') && value());
    if (sign('[')) return several(']', value);
    return word() || read(plain);
  };
  if (value()) read(blank);
  return at;
}
