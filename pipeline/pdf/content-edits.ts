// Puts words into a content stream, or others in place of what is there; everything else keeps its bytes.

export interface ContentEdit {
  readonly start: number;
  /** `start` to insert only. */
  readonly end: number;
  readonly text: string;
}

/** The edits are in ascending order and do not overlap. */
export function applyContentEdits(bytes: Uint8Array, edits: readonly ContentEdit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const pieces: Uint8Array[] = [];
  let position = 0;
  for (const { start, end, text } of edits) {
    pieces.push(bytes.subarray(position, start), Buffer.from(text, 'latin1'));
    position = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(position)]);
}
