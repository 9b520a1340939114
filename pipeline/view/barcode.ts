// The bars of an ISBN, with its supplement: EAN-13 and the five-digit add-on symbol (GS1 General Specifications, 5.2).
import { isbnDigits, isbnProblem } from '../model/isbn.ts';

/** Lengths in modules: the narrowest bar is one wide. */
export interface BarcodeView {
  /** `isbn`, `box` for an empty field to stick a label on, empty for none. */
  readonly kind: 'isbn' | 'box' | '';
  /** The number as the editor wrote it. */
  readonly number: string;
  /** Data of an SVG path: black bars, within quiet zones that must stay empty. */
  readonly bars: string;
  /** Of all, quiet zones included. */
  readonly width: number;
  /** Of all, digits included. */
  readonly height: number;
  /** Digits below the bars, and those of the supplement above its own, each with the middle of its place. */
  readonly digits: readonly BarcodeDigit[];
}

export interface BarcodeDigit {
  /** The digit. */
  readonly text: string;
  /** Its middle. */
  readonly x: number;
  /** Its base line, from the top. */
  readonly y: number;
}

const none: BarcodeView = { kind: '', number: '', bars: '', width: 0, height: 0, digits: [] };

interface BarcodeRecord {
  readonly isbn?: string | undefined;
  readonly isbnSupplement?: string | undefined;
  readonly barcode?: 'isbn' | 'box' | 'none' | undefined;
}

/** An ISBN that is wrong has no bars: the checks say so. */
export function barcodeView({ isbn, isbnSupplement = '', barcode = 'isbn' }: BarcodeRecord): BarcodeView {
  if (barcode === 'box') return { ...none, kind: 'box' };
  if (barcode === 'none' || isbn === undefined || isbnProblem(isbn) !== undefined) return none;
  const main = mainSymbol(isbnDigits(isbn));
  const supplement = isbnSupplement === '' ? undefined : addOn(isbnSupplement);
  const bars = [...barsOf(main, left), ...(supplement ? barsOf(supplement, addOnLeft) : [])];
  return {
    kind: 'isbn',
    number: isbn,
    bars: bars.map(({ x, top, width, bottom }) => `M${x} ${top}h${width}V${bottom}h-${width}z`).join(''),
    width: supplement ? addOnLeft + supplement.modules.length + 5 : left + main.modules.length + 7,
    height: guardBottom + 4,
    digits: [...main.digits.map(placed(left)), ...(supplement?.digits.map(placed(addOnLeft)) ?? [])],
  };
}

/** Quiet zones: 11 modules before the symbol, 7 after it, 5 after the add-on, which stands 12 behind the symbol. */
const left = 11;
const addOnLeft = left + 95 + 12;
/** Bars of data, longer guards between them, and a line of digits. */
const [barBottom, guardBottom, digitLine] = [66, 71, 74];

interface Symbol {
  /** `1` is a bar, `G` a bar of a guard, `0` a space. */
  readonly modules: string;
  /** Where the bars begin. */
  readonly top: number;
  readonly digits: readonly BarcodeDigit[];
}

/** Spaces and bars of a digit as set A has them; set B is C read backwards, set C is A with bars for spaces. */
const setA = [
  ...['0001101', '0011001', '0010011', '0111101', '0100011'],
  ...['0110001', '0101111', '0111011', '0110111', '0001011'],
];
const inverse = (modules: string): string => [...modules].map((one) => (one === '1' ? '0' : '1')).join('');
const sets = {
  A: (digit: string) => setA[Number(digit)] ?? '',
  B: (digit: string) => [...inverse(setA[Number(digit)] ?? '')].reverse().join(''),
  C: (digit: string) => inverse(setA[Number(digit)] ?? ''),
} as const;

/** The first digit has no bars: the sets of the next six say which it is. */
const firstDigits = [
  ...['AAAAAA', 'AABABB', 'AABBAB', 'AABBBA', 'ABAABB'],
  ...['ABBAAB', 'ABBBAA', 'ABABAB', 'ABABBA', 'ABBABA'],
];

const encode = (digits: string, pattern: string): string =>
  [...digits].map((digit, index) => sets[pattern[index] as keyof typeof sets](digit)).join('');

function mainSymbol(digits: string): Symbol {
  const [first = '0', six, others] = [digits[0], digits.slice(1, 7), digits.slice(7)];
  const middle = encode(six, firstDigits[Number(first)] ?? '');
  const modules = `G0G${middle}0G0G0${encode(others, 'CCCCCC')}G0G`;
  const beneath = (text: string, start: number) =>
    [...text].map((digit, index) => ({ text: digit, x: start + 7 * index + 3.5, y: digitLine }));
  return {
    modules,
    top: 0,
    digits: [{ text: first, x: -6, y: digitLine }, ...beneath(six, 3), ...beneath(others, 50)],
  };
}

/** Which of the five digits take set B: it stands for a check sum that is not printed. */
const supplementSets = [
  ...['BBAAA', 'BABAA', 'BAABA', 'BAAAB', 'ABBAA'],
  ...['AABBA', 'AAABB', 'ABABA', 'ABAAB', 'AABAB'],
];

function addOn(digits: string): Symbol {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 9), 0);
  const pattern = supplementSets[sum % 10] ?? '';
  const encoded = [...digits].map((digit, index) => encode(digit, pattern[index] ?? 'A'));
  return {
    modules: `1011${encoded.join('01')}`,
    top: 9,
    digits: [...digits].map((text, index) => ({ text, x: 4 + 9 * index + 3.5, y: 6.5 })),
  };
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

const barsOf = ({ modules, top }: Symbol, start: number): readonly Bar[] =>
  [...modules.matchAll(/1+|G+/g)].map(({ 0: bar, index }) => ({
    x: start + index,
    width: bar.length,
    top,
    bottom: bar.startsWith('G') ? guardBottom : barBottom,
  }));

const placed =
  (start: number) =>
  (digit: BarcodeDigit): BarcodeDigit => ({ ...digit, x: start + digit.x });
