// Gives every link its words and its true destination (ISO 14289-1, 7.18.5: a link annotation has Contents).

import { isDictionary, isKind, name, nameOf, type PdfDictionary } from '../../pdf/object.ts';
import { destinationId } from '../../pdf/page-map.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readTextString, textString } from '../../pdf/text-string.ts';
import type { Edits } from './edits.ts';
import { kidsOf, referenceOf, type StructureElement } from './structure-elements.ts';

/** A link as it stands in the document, in the order of the document. */
export interface LinkWords {
  /** `#id`, `x-ref:id` for an id in another part of the booklet, or an address. */
  readonly href: string;
  readonly text: string;
}

/**
 * A link to an id that its document lacks would lose its annotation, so it was printed as an address, `x-ref:id`, which
 * becomes a destination again here.
 */
export const crossReference = 'x-ref:';

/** Both lists are in the order of reading; a link that was not printed is passed over. */
export function finishLinks(
  file: PdfFile,
  elements: readonly StructureElement[],
  words: readonly LinkWords[],
  edits: Edits,
): void {
  let next = 0;
  for (const { number, type } of elements) {
    if (type !== 'Link') continue;
    const annotations = annotationsOf(file, number);
    const target = annotations.map((annotation) => targetOf(file, file.dictionary(file.object(annotation))))[0] ?? '';
    const found = words.findIndex((link, index) => index >= next && sameTarget(link.href, target));
    if (found >= 0) next = found + 1;
    const text = words[found]?.text || target.replace(/^(#|x-ref:)/, '');
    for (const annotation of annotations) {
      edits.change(annotation, {
        Contents: textString(text),
        ...(target.startsWith(crossReference) && {
          A: undefined,
          Dest: name(target.slice(crossReference.length)),
        }),
      });
    }
  }
}

/** The annotations that an element holds through object references (14.7.4.3). */
function annotationsOf(file: PdfFile, element: number): readonly number[] {
  return kidsOf(file, file.dictionary(file.object(element) as PdfDictionary)).flatMap((kid) => {
    const value = file.resolve(kid);
    if (!isDictionary(value) || nameOf(value.get('Type')) !== 'OBJR') return [];
    return referenceOf(value.get('Obj')) ?? [];
  });
}

/** `#id` for a named destination, else the address. */
function targetOf(file: PdfFile, annotation: PdfDictionary): string {
  const destination = nameOf(annotation.get('Dest'));
  if (destination !== undefined) return `#${destination}`;
  const address = file.resolve(file.dictionary(annotation.get('A')).get('URI'));
  return isKind(address, 'string') ? readTextString(address) : '';
}

/** The browser writes addresses in their full form and percent-encodes what the document need not. */
const sameTarget = (href: string, target: string): boolean =>
  href === target || destinationId(href) === destinationId(target);
