// Every picture says in words what it shows, for those who do not see it.
import type { Nodes } from 'mdast';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { placeFinder } from '../parse/place-finder.ts';
import { walk } from '../prose/walk.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { CheckInput } from './check-input.ts';

export const checkPictures = ({ documents, memory }: CheckInput): readonly Diagnostic[] =>
  documents.flatMap((document) => memory.recall(checkDocument, document));

function checkDocument({ file, text, root }: ParsedDocument): readonly Diagnostic[] {
  const found: (readonly [start: number, end: number])[] = [];
  walk<Nodes>(root, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'image' || node.type === 'imageReference') {
      if ((node.alt ?? '').trim() === '') found.push([start, end]);
    } else if (node.type === 'html') {
      for (const { 0: tag, index } of node.value.matchAll(/<img\b[^>]*>/gi))
        if (!hasAlt(tag)) found.push([start + index, start + index + tag.length]);
    }
  });
  if (found.length === 0) return [];
  const place = placeFinder({ path: file, text });
  return found.map((range) => mistake('image.alt', { place: place(...range) }));
}

/** An empty `alt` in HTML says on purpose that a picture only adorns. */
const hasAlt = (tag: string): boolean => /\salt\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/i.test(tag);
