// What a text points at must exist: sessions and pages by id, pictures, directives.
import { posix } from 'node:path';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { placeFinder } from '../parse/place-finder.ts';
import { calloutKinds, type ProseReference } from '../prose/references.ts';
import type { CheckInput } from './check.ts';

export function checkReferences({ programme, documents, images }: CheckInput): readonly Diagnostic[] {
  const sessions = programme.sessions.map(({ id }) => id);
  const pages = programme.pages.map(({ id }) => id);
  const judge = (
    { kind, target }: ProseReference,
    file: string,
  ): Omit<Diagnostic, 'place' | 'related' | 'severity'> | undefined => {
    switch (kind) {
      case 'session':
      case 'page': {
        const known = kind === 'session' ? sessions : pages;
        if (known.includes(target) || programme.unread.has(target)) return undefined;
        return {
          rule: 'reference.link',
          message: `There is no ${kind} "${target}" to link to.`,
          hints: [didYouMean(target, known) ?? `Known: ${known.join(', ')}.`],
        };
      }
      case 'image': {
        if (/^[a-z]+:/i.test(target)) {
          return {
            rule: 'image.remote',
            message: `The picture "${target}" lies on another machine.`,
            hints: ['Save it beside the text and use its file name; pages load nothing from the network.'],
          };
        }
        const path = imagePath(file, target);
        if (path !== undefined && images.has(path)) return undefined;
        return {
          rule: 'image.missing',
          message: `The picture "${target}" is not there.`,
          hints: [
            didYouMean(path ?? target, images) ??
              'Its address counts from the folder of this file and must stay inside sources/.',
          ],
        };
      }
      case 'directive':
        return {
          rule: 'prose.directive',
          message: `":::${target}" is not a call-out.`,
          hints: [didYouMean(target, calloutKinds) ?? `Known: ${calloutKinds.join(', ')}.`],
        };
    }
  };
  return documents.flatMap(({ file, text, references }) => {
    if (references.length === 0) return [];
    const place = placeFinder({ path: file, text });
    return references.flatMap((reference) => {
      const found = judge(reference, file);
      return found ? [error(found.rule, found.message, { place: place(reference.offset), hints: found.hints })] : [];
    });
  });
}

/** The path of a picture below the project, or undefined when it would leave sources/. */
export function imagePath(file: string, address: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(file), address)).normalize('NFC');
  return path.startsWith('sources/') ? path : undefined;
}
