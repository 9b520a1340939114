// International Standard Book Numbers of thirteen digits (ISO 2108), which are EAN-13 numbers at the same time.

export type IsbnProblem =
  | { readonly kind: 'form' }
  /** The digit that the other twelve ask for. */
  | { readonly kind: 'check-digit'; readonly right: string };

/** Without the hyphens and blanks that people put between the groups. */
export const isbnDigits = (isbn: string): string => isbn.replace(/[-\s]/g, '');

export function isbnProblem(isbn: string): IsbnProblem | undefined {
  const digits = isbnDigits(isbn);
  if (!/^97[89]\d{10}$/.test(digits)) return { kind: 'form' };
  const right = checkDigit(digits.slice(0, 12));
  return digits.endsWith(right) ? undefined : { kind: 'check-digit', right };
}

/** Digits count once and three times in turn; the last one fills the sum up to a multiple of ten. */
function checkDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
