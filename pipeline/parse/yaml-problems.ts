// Says what is wrong with a YAML text in words that help somebody who never learnt YAML.
import { type Document, isScalar, Scalar, visit, type YAMLError } from 'yaml';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { PlaceFinder } from './place-finder.ts';

interface Advice {
  readonly message: string;
  readonly hints?: readonly string[];
  /** Another range than the parser's, when the cause stands elsewhere. */
  readonly range?: readonly [start: number, end: number];
}

/** One mistake often makes the parser stumble several times: one diagnostic a line is enough to find it. */
export function yamlProblems(document: Document, text: string, placeOf: PlaceFinder): readonly Diagnostic[] {
  const perLine = new Map<number, Diagnostic>();
  const found = [...document.errors, ...document.warnings];
  for (const problem of found) {
    // The parser also complains about the colon of a key over two lines; the two lines are the cause.
    if (problem.code === 'BLOCK_AS_IMPLICIT_KEY' && found.some((other) => isKeyOverLines(other, problem))) continue;
    const advice = advise(problem, document, text);
    const [start, end] = advice.range ?? problem.pos;
    const place = placeOf(start, end);
    const rule = problem.code === 'DUPLICATE_KEY' ? 'yaml.duplicate-key' : 'yaml.syntax';
    const related = problem.code === 'DUPLICATE_KEY' ? firstUse(document, start, placeOf) : [];
    if (perLine.has(place.line)) continue;
    perLine.set(place.line, error(rule, advice.message, { place, hints: advice.hints ?? [], related }));
  }
  return [...perLine.values()];
}

const isKeyOverLines = (other: YAMLError, problem: YAMLError): boolean =>
  other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === problem.pos[0];

function advise({ code, message, pos: [start] }: YAMLError, document: Document, text: string): Advice {
  const lineEnd = /\r?\n|$/.exec(text.slice(start))?.index ?? 0;
  const rest = text.slice(start, start + lineEnd).trimEnd();
  const whole = valueOnLine(text, start);
  const wholeValue = { hints: [`Put the whole text in quotes: ${quoted(whole)}`] };
  // Inside brackets the text to quote ends at a comma or bracket, and only the editor knows at which.
  const firstValue = whole.startsWith(rest) ? wholeValue : { hints: ['Put the text in quotes.'] };
  // Tags and anchors fail in many ways, all of them the same mistake to somebody who has never heard of either.
  if (/^[!&]/.test(whole) && code !== 'DUPLICATE_KEY') {
    return { message: `A text cannot begin with "${whole.charAt(0)}" in YAML.`, ...wholeValue };
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'This line is indented with a tab; YAML allows blanks only.',
        hints: ['Replace the tab by two blanks. In VS Code: "Convert Indentation to Spaces".'],
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'This text has a colon and a blank in it, which YAML takes for another key.',
        hints: [`Put the text in quotes: ${quoted(rest)}`],
        range: [start, start + rest.length],
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return multilineKey(rest, start);
    case 'BAD_SCALAR_START':
      return { message: `A text cannot begin with "${rest.charAt(0)}" in YAML.`, ...firstValue };
    case 'NON_STRING_KEY':
      return { message: 'A bracket stands where a key is expected.', ...wholeValue };
    case 'DUPLICATE_KEY': {
      const key = /^(["']?)(.*?)\1\s*:/.exec(rest)?.[2] ?? rest;
      return {
        message: `The key "${key}" is written twice.`,
        hints: ['Keep one of the two.'],
        range: [start, start + Math.max(1, rest.search(/\s*:/))],
      };
    }
    case 'MULTIPLE_DOCS':
      return {
        message: 'The file goes on after a line "---".',
        hints: ['Remove this line; a file holds one document.'],
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'Between double quotes, a backslash has a meaning of its own.',
        hints: ['Write two backslashes, or put the text in single quotes.'],
      };
    case 'MISSING_CHAR':
      return missing(message, document, start);
    case 'BAD_INDENT':
      return /end with a [\]}]/.test(message)
        ? { message: 'A bracket opened above is not closed.', hints: ['Add "]" or "}", or put the text in quotes.'] }
        : {
            message: 'The indentation of this line fits nothing above it.',
            hints: ['Begin it under the first letter of its neighbours.'],
          };
    case 'UNEXPECTED_TOKEN':
      if (/same line with key/.test(message)) {
        return {
          message: 'A list cannot begin on the line of its key.',
          hints: ['Begin it on the next line, or write [a, b].'],
        };
      }
      if (text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '') {
        const hints = ['Indent it like its neighbours. Entries of a list begin with "- "; keys end with a colon.'];
        return { message: 'This line does not fit what stands above it.', hints, range: [start, start + rest.length] };
      }
      return { message: 'The value ended before this.', ...wholeValue };
    default:
      return { message: `This is not valid YAML: ${message}.`, hints: ['If it is a text, put it in quotes.'] };
  }
}

function multilineKey(rest: string, start: number): Advice {
  const range = [start, start + rest.length] as const;
  const glued = /^([\p{L}\p{N}_-]+):(\S.*)$/u.exec(rest);
  if (glued) {
    const hints = [`Write a blank after the colon: ${glued[1]}: ${glued[2]}`];
    return { message: 'There is no blank after the colon.', hints, range };
  }
  const hints = ['If the line below is a new key, indent it like this one. If this is a key, end it with a colon.'];
  return { message: 'The line below does not fit here: it would continue this text.', hints, range };
}

function missing(message: string, document: Document, end: number): Advice {
  if (/quote/.test(message)) {
    const open = openQuote(document, end);
    const hints = ['Add the same quotation mark at the end of the text.'];
    return {
      message: 'This quotation mark is never closed.',
      hints,
      ...(open !== undefined && { range: [open, open + 1] }),
    };
  }
  if (/followed by map values/.test(message)) {
    return { message: 'This line has no colon.', hints: ['Write "key: value"; lists have "- " before each entry.'] };
  }
  if (/,/.test(message)) return { message: 'A comma is missing between two entries.' };
  return { message: 'A bracket is not closed.', hints: ['Add "]" or "}", or put the text in quotes.'] };
}

/** The parser names the end of the file; the editor needs the mark that opened the text. */
function openQuote(document: Document, end: number): number | undefined {
  let open: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range && range[0] < end && range[2] >= end) open = range[0];
    },
  });
  return open;
}

function firstUse(document: Document, second: number, placeOf: PlaceFinder): Diagnostic['related'] {
  let related: Diagnostic['related'] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = items.map(({ key }) => (isScalar(key) ? key : undefined));
      const repeated = keys.find((key) => key?.range?.[0] === second);
      const first = repeated && keys.find((key) => key?.value === repeated.value);
      if (first?.range) related = [{ message: 'first written here', place: placeOf(first.range[0], first.range[1]) }];
    },
  });
  return related;
}

/** What the editor wrote after `key: ` or `- ` on the line of this offset. */
function valueOnLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return line.replace(/^\s*(- +)*([\p{L}\p{N}_-]+:\s+)?/u, '').trimEnd();
}

/** The text as YAML takes it without surprises. */
export function quoted(written: string): string {
  // 'it's' and "a "b" c" have their outer marks already; the inner one is what broke them.
  const text = /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
