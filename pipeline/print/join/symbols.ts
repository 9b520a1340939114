// What a relocated chunk calls the things outside it: negative numbers, told apart by their range.

/** Parent of the chunk's topmost structure elements. */
export const documentSymbol = -1;
/** The stream before a page's own content. */
export const openingSymbol = -2;
/** The i-th of the chunk's fonts, which all chunks share. */
export const fontSymbol = (index: number): number => -10 - index;
/** Things that depend on where a page of the chunk comes to lie in the book. */
export const pageSymbol = (page: number, kind: PageThing): number =>
  -10_000 - page * kinds.length - kinds.indexOf(kind);

/** `closing` is the stream behind its own content. */
export type PageThing = 'box' | 'closing' | 'overlay' | 'parent';
const kinds: readonly PageThing[] = ['box', 'closing', 'overlay', 'parent'];

export type Meaning =
  | { readonly kind: 'document' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'font'; readonly index: number }
  | { readonly kind: PageThing; readonly page: number };

export function meaningOf(symbol: number): Meaning {
  if (symbol === documentSymbol) return { kind: 'document' };
  if (symbol === openingSymbol) return { kind: 'opening' };
  if (symbol > -10_000) return { kind: 'font', index: -10 - symbol };
  const code = -10_000 - symbol;
  return { kind: kinds[code % kinds.length] ?? 'parent', page: Math.floor(code / kinds.length) };
}
