// The trees over all structure elements of a book: document, parent tree, ids, roles (ISO 32000-1, 14.7).

import type { PdfDictionary } from '../../pdf/object.ts';
import { dictionary, name, type PdfString, type PdfValue, reference } from '../../pdf/object.ts';

export interface StructureRootInput {
  readonly language: string;
  readonly kids: readonly number[];
  /** Keys and object numbers, in groups; keys ascend over all of them. */
  readonly parents: readonly (readonly (readonly [key: number, number: number])[])[];
  /** Object numbers by id, which counts from 0; -1 for an id that nothing carries. */
  readonly idOwners: readonly number[];
  readonly roles: PdfDictionary;
}

/** Makes the objects with `add`, which tells their numbers; `document` has its number already, because kids name it. */
export function addStructureRoot(
  { language, kids, parents, idOwners, roles }: StructureRootInput,
  document: number,
  add: (value: PdfDictionary, number?: number) => number,
): number {
  const root = add(
    dictionary({
      Type: name('StructTreeRoot'),
      K: reference(document),
      ParentTree: reference(add(parentTree(parents, add))),
      ParentTreeNextKey: (parents.flat().at(-1)?.[0] ?? -1) + 1,
      ...(idOwners.length > 0 && { IDTree: reference(add(idTree(idOwners))) }),
      ...(roles.size > 0 && { RoleMap: roles }),
    }),
  );
  add(
    dictionary({
      Type: name('StructElem'),
      S: name('Document'),
      P: reference(root),
      Lang: { kind: 'string', bytes: Buffer.from(language, 'latin1') },
      K: kids.map((kid) => reference(kid)),
    }),
    document,
  );
  return root;
}

/** A number tree with one leaf for each group (7.9.7). */
function parentTree(parents: StructureRootInput['parents'], add: (value: PdfDictionary) => number): PdfDictionary {
  const leaves = parents
    .filter((group) => group.length > 0)
    .map((group) =>
      add(
        dictionary({
          Limits: [group[0]?.[0] ?? 0, group.at(-1)?.[0] ?? 0],
          Nums: group.flatMap(([key, number]): readonly PdfValue[] => [key, reference(number)]),
        }),
      ),
    );
  return dictionary({ Kids: leaves.map((leaf) => reference(leaf)) });
}

export const idText = (id: number): string => String(id).padStart(8, '0');

/** Ids ascend with their numbers, as a name tree wants them (7.9.6). */
const idTree = (owners: readonly number[]): PdfDictionary =>
  dictionary({
    Names: owners.flatMap((owner, id): readonly PdfValue[] =>
      owner < 0 ? [] : [string(`node${idText(id)}`), reference(owner)],
    ),
  });

const string = (value: string): PdfString => ({ kind: 'string', bytes: Buffer.from(value, 'latin1') });
