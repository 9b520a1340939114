// The values a PDF file is made of (ISO 32000-1, 7.3) and how each of them is written.

export interface PdfName {
  readonly kind: 'name';
  /** The bytes after `#` escapes are undone, one character per byte (7.3.5). */
  readonly value: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

/** A bare word: an operator in a content stream, or a closing bracket that nothing opened. */
export interface PdfKeyword {
  readonly kind: 'keyword';
  readonly value: string;
}

export interface PdfArray extends ReadonlyArray<PdfValue> {}
export interface PdfDictionary extends ReadonlyMap<string, PdfValue> {}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfKeyword
  | PdfArray
  | PdfDictionary;

/** A stream is never a value inside another one, only an indirect object (7.3.8). `raw` is still encoded. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly raw: Uint8Array;
}

export type PdfObject = PdfValue | PdfStream;
type Kinds = Extract<PdfObject, { readonly kind: string }>;

export const name = (value: string): PdfName => ({ kind: 'name', value });
export const reference = (number: number, generation = 0): PdfReference => ({ kind: 'reference', number, generation });
export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary =>
  new Map(Object.entries(entries));

export const isArray = (value: PdfObject | undefined): value is PdfArray => Array.isArray(value);
export const isDictionary = (value: PdfObject | undefined): value is PdfDictionary => value instanceof Map;

/** Tells the object-like kinds apart: `isKind(value, 'name')`. */
export function isKind<Kind extends Kinds['kind']>(
  value: PdfObject | undefined,
  kind: Kind,
): value is Extract<Kinds, { readonly kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** The text of a name, or undefined for anything else; saves a test at every `/Type` and `/Subtype`. */
export const nameOf = (value: PdfObject | undefined): string | undefined =>
  isKind(value, 'name') ? value.value : undefined;

/** The numbers of an array such as a rectangle, or undefined when anything in it is not a number. */
export function numbersOf(value: PdfObject | undefined): readonly number[] | undefined {
  return isArray(value) && value.every((item) => typeof item === 'number') ? value : undefined;
}

/** Writes a value as PDF source, one character per byte. Equal values give equal text. */
export function serialize(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return serializeNumber(value);
  if (isArray(value)) return `[${value.map(serialize).join(' ')}]`;
  if (isDictionary(value)) {
    const entries = [...value].map(([key, item]) => `${serializeName(key)} ${serialize(item)}`);
    return `<<${entries.join('\n')}>>`;
  }
  if (value.kind === 'name') return serializeName(value.value);
  if (value.kind === 'string') return serializeString(value.bytes);
  if (value.kind === 'reference') return `${value.number} ${value.generation} R`;
  return value.value;
}

/** The body of an indirect object, ready for `writePdf`. */
export const objectBody = (value: PdfValue): Uint8Array => Buffer.from(serialize(value), 'latin1');

/** Exponents are not allowed (7.3.3). JavaScript writes them below a millionth, which no printer resolves. */
function serializeNumber(value: number): string {
  if (!(Math.abs(value) < 1e21)) throw new RangeError(`A PDF cannot hold the number ${value}.`);
  return Math.abs(value) < 1e-6 ? '0' : String(value);
}

/** Everything but `!` to `~` without delimiters and `#` is written as `#xx` (7.3.5). */
function serializeName(value: string): string {
  return `/${value.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${hex(character.charCodeAt(0))}`)}`;
}

/** Printable ASCII stays readable, all else becomes hexadecimal: both survive any line-end conversion (7.3.4). */
function serializeString(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) {
    return `(${String.fromCharCode(...bytes).replace(/[\\()]/g, '\\$&')})`;
  }
  return `<${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex').toUpperCase()}>`;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
