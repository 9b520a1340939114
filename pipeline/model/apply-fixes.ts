// Applies fixes to a text, leaving every other character where it was.
import type { Fix } from './diagnostic.ts';

/** Those that can be made together, in the order of the text: of two that overlap, the first. */
export function compatibleFixes(fixes: readonly Fix[]): readonly Fix[] {
  const kept: Fix[] = [];
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || fix.start >= last.end) kept.push(fix);
  }
  return kept;
}

/** From the end backwards, so that earlier offsets stay right. The fixes must be compatible and of this text. */
export const applyFixes = (text: string, fixes: readonly Fix[]): string =>
  fixes.reduceRight((mended, { start, end, text: right }) => mended.slice(0, start) + right + mended.slice(end), text);
