// Shortens a running head to one line: a longer one would make the browser shrink the whole overlay.

/** px; heads are set in 7 pt. */
const typeSize = 28 / 3;
/** Advance widths in em on the safe side: Hangul and other square letters, then all others. */
const square = 0.92;
const narrow = 0.6;

export function fitHead(head: string, width: number): string {
  const letters = [...head];
  let sum = 0;
  const end = letters.findIndex((letter) => {
    sum += (/[\u1100-\u11ff\u2e80-\uffef]/u.test(letter) ? square : narrow) * typeSize;
    return sum > width;
  });
  if (end < 0) return head;
  const kept = letters.slice(0, end).join('');
  return `${kept.replace(/[\s·]+[^\s]*$/u, '').replace(/[\s·,:]+$/u, '') || kept}…`;
}
