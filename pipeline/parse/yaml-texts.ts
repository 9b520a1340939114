// Finds every text in a piece of YAML with the place of each of its characters.
import { type Document, isMap, isScalar, isSeq } from 'yaml';

export interface YamlText {
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** Offsets of the value as it is written, quotation marks included. */
  readonly start: number;
  readonly end: number;
  /** Where the value's first character stands; undefined when it is not written as it reads: escapes, several lines. */
  readonly exact: number | undefined;
}

/** `text` is what the document was read from. */
export function yamlTexts({ contents }: Document, text: string): readonly YamlText[] {
  const found: YamlText[] = [];
  // What an alias stands for is found where it is written.
  const visit = (node: unknown, path: YamlText['path']): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) visit(value, [...path, isScalar(key) ? String(key.value) : String(key)]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range;
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      const isExact = text.slice(start + quote, end - quote) === node.value;
      found.push({ path, value: node.value, start, end, exact: isExact ? start + quote : undefined });
    }
  };
  visit(contents, []);
  return found;
}
