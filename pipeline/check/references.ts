// What a text points at must exist: sessions and pages by id, pictures, directives.
import { posix } from 'node:path';
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { didYouMean, didYouMeanOr } from '../model/nearest.ts';
import { placeFinder } from '../parse/place-finder.ts';
import { calloutKinds, type ProseReference } from '../prose/references.ts';
import type { CheckInput } from './check-input.ts';

export function checkReferences({ programme, documents, images }: CheckInput): readonly Diagnostic[] {
  const sessions = programme.sessions.map(({ id }) => id);
  const pages = programme.pages.map(({ id }) => id);
  const judge = ({ kind, target }: ProseReference, file: string, place: () => Place): Diagnostic | undefined => {
    switch (kind) {
      case 'session':
      case 'page': {
        const known = kind === 'session' ? sessions : pages;
        if (known.includes(target) || programme.unread.has(target)) return undefined;
        return mistake('reference.link', {
          variant: kind,
          values: { id: target },
          place: place(),
          hints: [didYouMeanOr(target, known)],
        });
      }
      case 'image': {
        if (/^[a-z]+:/i.test(target)) {
          return mistake('image.remote', { values: { picture: target }, place: place() });
        }
        const path = imagePath(file, target);
        if (path !== undefined && images.has(path)) return undefined;
        return mistake('image.missing', {
          values: { picture: target },
          place: place(),
          hints: [didYouMean(path ?? target, images) ?? 'where'],
        });
      }
      case 'directive':
        return mistake('prose.directive', {
          values: { name: target },
          place: place(),
          hints: [didYouMeanOr(target, calloutKinds)],
        });
    }
  };
  return documents.flatMap(({ file, text, references }) => {
    if (references.length === 0) return [];
    const place = placeFinder({ path: file, text });
    return references.flatMap((reference) => judge(reference, file, () => place(reference.offset)) ?? []);
  });
}

/** The path of a picture below the project, or undefined when it would leave sources/. */
export function imagePath(file: string, address: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(file), address)).normalize('NFC');
  return path.startsWith('sources/') ? path : undefined;
}
