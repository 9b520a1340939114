// Says what is wrong with a YAML text in words that help somebody who never learnt YAML.
import { type Document, isScalar, Scalar, visit, type YAMLError } from 'yaml';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { type Advice, phrase, type Values, type Variant } from '../model/phrase.ts';
import type { PlaceFinder } from './place-finder.ts';

interface Finding {
  readonly variant: Variant<'yaml.syntax'>;
  readonly values?: Values;
  /** Left out: the advice that is named like the variant. */
  readonly hint?: Advice<'yaml.syntax'>;
  /** Another range than the parser's, when the cause stands elsewhere. */
  readonly range?: Range;
}

type Range = readonly [start: number, end: number];

/** One mistake often makes the parser stumble several times: one diagnostic a line is enough to find it. */
export function yamlProblems(document: Document, text: string, placeOf: PlaceFinder): readonly Diagnostic[] {
  const perLine = new Map<number, Diagnostic>();
  const found = [...document.errors, ...document.warnings];
  for (const problem of found) {
    // The parser also complains about the colon of a key over two lines; the two lines are the cause.
    if (problem.code === 'BLOCK_AS_IMPLICIT_KEY' && found.some((other) => isKeyOverLines(other, problem))) continue;
    const diagnostic = problem.code === 'DUPLICATE_KEY' ? duplicateKey(problem) : syntax(problem);
    if (diagnostic.place && !perLine.has(diagnostic.place.line)) perLine.set(diagnostic.place.line, diagnostic);
  }
  return [...perLine.values()];

  function duplicateKey({ pos: [start] }: YAMLError): Diagnostic {
    const rest = restOfLine(text, start);
    const key = /^(["']?)(.*?)\1\s*:/.exec(rest)?.[2] ?? rest;
    const place = placeOf(start, start + Math.max(1, rest.search(/\s*:/)));
    return mistake('yaml.duplicate-key', { values: { key }, place, related: firstUse(document, start, placeOf) });
  }

  function syntax(problem: YAMLError): Diagnostic {
    const { variant, values, hint, range = problem.pos } = judge(problem, document, text);
    return mistake('yaml.syntax', {
      variant,
      place: placeOf(...range),
      ...(values && { values }),
      ...(hint && { hints: [hint] }),
    });
  }
}

const isKeyOverLines = (other: YAMLError, problem: YAMLError): boolean =>
  other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === problem.pos[0];

const restOfLine = (text: string, start: number): string => (/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '').trimEnd();

function judge({ code, message, pos: [start] }: YAMLError, document: Document, text: string): Finding {
  const rest = restOfLine(text, start);
  const whole = valueOnLine(text, start);
  const wholeValue = { values: { quoted: quoted(whole) }, hint: 'quote-all' } as const;
  // Tags and anchors fail in many ways, all of them the same mistake to somebody who has never heard of either.
  if (/^[!&]/.test(whole)) {
    const values = { character: whole.charAt(0), quoted: quoted(whole) };
    return { variant: 'first-character', values, hint: 'quote-all' };
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return { variant: 'tab' };
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const range = [start, start + rest.length] as const;
      return { variant: 'colon', values: { quoted: quoted(rest) }, hint: 'quote-this', range };
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return multilineKey(rest, start);
    case 'BAD_SCALAR_START': {
      const values = { character: rest.charAt(0), quoted: quoted(whole) };
      // Inside brackets the text to quote ends at a comma or bracket, and only the editor knows at which.
      return { variant: 'first-character', values, hint: whole.startsWith(rest) ? 'quote-all' : 'quote' };
    }
    case 'NON_STRING_KEY':
      return { variant: 'bracket-as-key', ...wholeValue };
    case 'MULTIPLE_DOCS':
      return { variant: 'goes-on' };
    case 'BAD_DQ_ESCAPE':
      return { variant: 'backslash' };
    case 'MISSING_CHAR':
      return missing(message, document, start);
    case 'BAD_INDENT':
      return { variant: /end with a [\]}]/.test(message) ? 'open-bracket-above' : 'indentation' };
    case 'UNEXPECTED_TOKEN':
      if (/same line with key/.test(message)) return { variant: 'list-beside-key' };
      if (text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '') {
        return { variant: 'odd-line', range: [start, start + rest.length] };
      }
      return { variant: 'ended-before', ...wholeValue };
    default:
      return { variant: 'other', values: { detail: message } };
  }
}

function multilineKey(rest: string, start: number): Finding {
  const range = [start, start + rest.length] as const;
  const [, key, value] = /^([\p{L}\p{N}_-]+):(\S.*)$/u.exec(rest) ?? [];
  if (key === undefined || value === undefined) return { variant: 'line-below', range };
  return { variant: 'no-blank', values: { key, value }, range };
}

function missing(message: string, document: Document, end: number): Finding {
  if (/quote/.test(message)) {
    const open = openQuote(document, end);
    return { variant: 'open-quote', ...(open !== undefined && { range: [open, open + 1] as const }) };
  }
  if (/followed by map values/.test(message)) return { variant: 'no-colon' };
  return { variant: /,/.test(message) ? 'no-comma' : 'open-bracket' };
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
      if (first?.range) related = [{ says: phrase('first-written'), place: placeOf(first.range[0], first.range[1]) }];
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
