// Marks the untagged painting of a chunk's pages and forms as artifacts, and packs what was changed.

import { deflateSync } from 'node:zlib';
import { markArtifacts } from '../../pdf/mark-artifacts.ts';
import { isKind, nameOf, type PdfDictionary, type PdfStream } from '../../pdf/object.ts';
import { listPages } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { streamBody } from '../../pdf/stream-body.ts';
import type { Decoration } from './structure.ts';
import { referenceOf } from './structure-elements.ts';

/** New bodies of the content streams that had something to mark, by object number. */
export function finishContents(file: PdfFile, decoration: Decoration): ReadonlyMap<number, Uint8Array> {
  const bodies = new Map<number, Uint8Array>();
  const seen = new Set<number>();
  const mark = (number: number, owner: number, resources: PdfDictionary): void => {
    const stream = file.object(number);
    if (seen.has(number) || !isKind(stream, 'stream')) return;
    seen.add(number);
    const forms = file.dictionary(resources.get('XObject'));
    const isTagged = (form: string): boolean => isTaggedForm(file, forms, form);
    for (const [form, value] of forms) {
      const formNumber = referenceOf(value);
      if (formNumber === undefined || !isTagged(form)) continue;
      mark(formNumber, formNumber, file.dictionary(file.dictionary(value).get('Resources')));
    }
    const dead = decoration.get(owner);
    const content = file.data(stream);
    const marked = markArtifacts(content, {
      isTaggedForm: isTagged,
      ...(dead && { isDecoration: (mcid: number) => dead.has(mcid) }),
    });
    if (marked !== content) bodies.set(number, packed(stream, marked));
  };
  for (const page of listPages(file)) {
    const contents = page.dictionary.get('Contents');
    const number = referenceOf(contents);
    // Chromium writes one stream for a page; a page in pieces cannot be marked piece by piece (14.6.1).
    if (number === undefined) throw new Error('The content of a page is not one stream.');
    mark(number, page.number, page.resources);
  }
  return bodies;
}

/** A form that carries tagged content has a key in the parent tree (14.7.4.4). */
function isTaggedForm(file: PdfFile, forms: PdfDictionary, form: string): boolean {
  const value = file.resolve(forms.get(form));
  if (!isKind(value, 'stream')) return false;
  const { dictionary } = value;
  return nameOf(dictionary.get('Subtype')) === 'Form' && dictionary.has('StructParents');
}

function packed(stream: PdfStream, content: Uint8Array): Uint8Array {
  const entries = new Map(stream.dictionary);
  entries.delete('DecodeParms');
  return streamBody(entries, deflateSync(content, { level: 5 }), 'FlateDecode');
}
