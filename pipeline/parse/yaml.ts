// Parses YAML into a value that knows where its parts stand.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  visit,
} from 'yaml';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { LocatedValue } from './located.ts';
import { type PlaceFinder, placeFinder, type SourceFile } from './place-finder.ts';
import { quoted, yamlProblems } from './yaml-problems.ts';
import { yamlTexts } from './yaml-texts.ts';

/** A YAML text inside another file, such as the front matter of a Markdown file. */
export interface YamlRange {
  /** Where `text` begins in the file. */
  readonly offset: number;
  readonly text: string;
}

const mostAliases = 100;

/**
 * YAML 1.2, core schema: 09:30 and 2019-09-30 stay texts, `no` is not false, `<<` is an ordinary key. After a mistake
 * the value is as much as could be understood, so that one missing quotation mark does not hide everything else.
 */
export function parseYaml(file: SourceFile, range: YamlRange = { offset: 0, text: file.text }): Checked<LocatedValue> {
  const places = placeFinder(file);
  const placeOf: PlaceFinder = (start, end) =>
    places(range.offset + start, end === undefined ? undefined : range.offset + end);
  const document = parseDocument(range.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const diagnostics = [
    ...yamlProblems(document, range.text, placeOf),
    ...unknownAliases(document, range.text, placeOf),
  ];
  const value = plainValue(document, placeOf, diagnostics);
  const at: LocatedValue['at'] = (path, part = 'value') => {
    const [start, end] = rangeAt(document, path, part);
    return placeOf(start, end);
  };
  return checked({ value, at, texts: () => yamlTexts(document, range.text) }, diagnostics);
}

function plainValue(document: Document, placeOf: PlaceFinder, diagnostics: Diagnostic[]): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    // All unknown aliases are replaced by now, so this is the limit that keeps a small file from filling the memory.
    diagnostics.push(mistake('yaml.syntax', { variant: 'aliases', place: placeOf(0) }));
    return undefined;
  }
}

/** `title: *강조*` is an alias to YAML; the editor meant a text. It is one from here on. */
function unknownAliases(document: Document, text: string, placeOf: PlaceFinder): readonly Diagnostic[] {
  if (!text.includes('*')) return [];
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Alias: (_, alias: Alias) => {
      if (alias.resolve(document)) return undefined;
      const text = new Scalar(`*${alias.source}`);
      text.range = alias.range ?? null;
      const [start, end] = rangeOf(alias);
      diagnostics.push(
        mistake('yaml.syntax', {
          variant: 'first-character',
          values: { character: '*', quoted: quoted(text.value) },
          place: placeOf(start, end),
          hints: ['quote-this'],
        }),
      );
      return text;
    },
  });
  return diagnostics;
}

type Range = readonly [start: number, end: number];

function rangeAt(document: Document, path: readonly (string | number)[], part: 'key' | 'value'): Range {
  let value = rangeOf(document.contents);
  let key = value;
  let node = resolved(document.contents, document);
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    key = next.key === undefined ? rangeOf(next.value) : rangeOf(next.key);
    const found = rangeOf(next.value);
    // An empty value has no width; then the key is what an editor can see.
    value = found[1] > found[0] ? found : key;
    node = resolved(next.value, document);
  }
  return part === 'key' ? key : value;
}

function child(node: unknown, step: string | number): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (isSeq(node) && typeof step === 'number' && step in node.items) return { value: node.items[step] };
  return undefined;
}

function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function rangeOf(node: unknown): Range {
  const range = isNode(node) ? (node as Node).range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}
