// What Markdown reads otherwise than its author: dates that become lists, addresses that swallow the word behind them.
import type { Link, Nodes } from 'mdast';
import { pitfallsOf } from '../language/pitfalls.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { type PlaceFinder, placeFinder } from '../parse/place-finder.ts';
import { walk } from '../prose/walk.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { CheckInput } from './check-input.ts';

export const checkMarkdownTraps = ({ documents, memory }: CheckInput): readonly Diagnostic[] =>
  documents.flatMap((document) => memory.recall(checkDocument, document));

function checkDocument({ file, text, root, language }: ParsedDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  // The rest of such a date is a list within the list.
  let listed = 0;
  const place = placeFinder({ path: file, text });
  walk<Nodes>(root, (node) => {
    const range = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const raw = text.slice(range.start, range.end);
    if (node.type === 'listItem' && range.start >= listed) {
      const [one] = dateLikeList(raw, range.start, file, language, place);
      if (one?.fix) listed = one.fix.end;
      if (one) found.push(one);
    }
    if (node.type === 'link') found.push(...greedyAddress(node, raw, range.start, file, language, place));
  });
  return found;
}

function dateLikeList(
  raw: string,
  start: number,
  file: string,
  language: string,
  place: PlaceFinder,
): readonly Diagnostic[] {
  const found = pitfallsOf(language)?.datesLikeLists.exec(raw)?.[0];
  if (found === undefined) return [];
  const escaped = found.replaceAll('.', '\\.');
  const fix = { file, start, end: start + found.length, text: escaped };
  const values = { date: found, escaped };
  return [mistake('prose.date-list', { values, place: place(start, start + found.length), fix })];
}

/** After a slash, Korean letters may well be a part of the address: …/wiki/인권. */
function greedyAddress(
  { url }: Link,
  raw: string,
  start: number,
  file: string,
  language: string,
  place: PlaceFinder,
): readonly Diagnostic[] {
  const particles = pitfallsOf(language)?.particles;
  const [, address = '', tail = ''] = /^((?:https?:\/\/|www\.)\S*[\w/~-])([^ -~]+)$/u.exec(raw) ?? [];
  if (particles === undefined || tail === '' || /\/$/.test(address.replace(/^https?:\/\//, ''))) return [];
  const swallowed = particles.exec(tail)?.[0];
  if (swallowed !== tail || !url.includes('://')) return [];
  const marked = /^http/.test(address) ? `<${address}>` : `[${address}](https://${address})`;
  const fix = { file, start, end: start + raw.length, text: `${marked}${tail}` };
  return [
    mistake('prose.address', {
      values: { tail, right: `${marked}${tail}` },
      place: place(start, start + raw.length),
      fix,
    }),
  ];
}
