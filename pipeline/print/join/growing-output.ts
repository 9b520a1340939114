// Bytes that are written one after the other, with room made as needed.

export interface Output {
  readonly position: () => number;
  readonly copy: (source: Uint8Array, start: number, end: number) => void;
  readonly put: (bytes: Uint8Array) => void;
  readonly text: (text: string) => void;
  readonly bytes: () => Uint8Array;
}

/** Grows by doubling: fields are wider than what they replace, how much is known only at the end. */
export function makeOutput(expected: number): Output {
  let buffer = Buffer.allocUnsafe(Math.ceil(expected * 1.3) + 1024);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = Buffer.allocUnsafe((length + more) * 2);
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  return {
    position: () => length,
    copy: (source, start, end) => {
      room(end - start);
      buffer.set(source.subarray(start, end), length);
      length += end - start;
    },
    put: (bytes) => {
      room(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    text: (text) => {
      room(text.length);
      length += buffer.write(text, length, 'latin1');
    },
    bytes: () => Buffer.from(buffer.subarray(0, length)),
  };
}
