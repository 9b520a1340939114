// The PostScript name of a TrueType file: the name by which a finished PDF calls the face (OpenType 1.9, "name").
import { readTables } from '../pdf/true-type.ts';

const recordLength = 12;
const postScriptName = 6;

/** Undefined for bytes that are no TrueType program with such a name. */
export function postScriptNameOf(bytes: Uint8Array): string | undefined {
  const table = readTables(bytes)?.get('name');
  if (table === undefined || table.length < 6) return undefined;
  const texts = table.subarray(table.readUInt16BE(4));
  const count = Math.min(table.readUInt16BE(2), Math.floor((table.length - 6) / recordLength));
  for (let index = 0; index < count; index += 1) {
    const record = 6 + index * recordLength;
    if (table.readUInt16BE(record + 6) !== postScriptName) continue;
    const [length, start] = [table.readUInt16BE(record + 8), table.readUInt16BE(record + 10)];
    // Names for the Macintosh have one byte for a letter, all others two; only ASCII is allowed in this one.
    return texts.toString('latin1', start, start + length).replaceAll('\0', '');
  }
  return undefined;
}
