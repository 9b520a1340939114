// Finds elements of the structure tree that name a wrong parent, are reached twice or have an id that is not found.
import type { Add, TaggedFile } from './agreement.ts';
import type { StructureElement } from './element.ts';

/** By `/P` and `/ID` of every element and the IDTree (ISO 32000-1, 14.7.2). */
export function findWrongNodes({ rootNumber, elements, idTree }: TaggedFile, add: Add): void {
  const seen = new Set<number>();
  for (const { number, rawType, parent, namedParent } of elements) {
    const label = `object ${number} (${rawType})`;
    if (number !== undefined && seen.has(number)) add('element-twice', label);
    if (number !== undefined) seen.add(number);
    const above = parent === undefined ? rootNumber : parent.number;
    if (namedParent === undefined || namedParent !== above)
      add('wrong-parent', `${label}: ${namedParent}, not ${above}`);
  }
  findWrongIds(elements, idTree, add);
}

function findWrongIds(elements: readonly StructureElement[], idTree: TaggedFile['idTree'], add: Add): void {
  const tree = new Map(idTree);
  const owners = new Map<string, number | undefined>();
  for (const { id, number } of elements) {
    if (id === undefined) continue;
    if (owners.has(id)) add('ids-differ', `${id}: objects ${owners.get(id)} and ${number} have it`);
    else if (tree.get(id) !== number)
      add('ids-differ', `${id}: object ${number} has it, the tree says ${tree.get(id)}`);
    owners.set(id, number);
  }
  idTree.forEach(([id, number], index) => {
    if (!owners.has(id)) add('ids-differ', `${id}: no element has it, the tree says ${number}`);
    const before = idTree[index - 1];
    if (before !== undefined && before[0] >= id) add('ids-differ', `${id}: stands behind ${before[0]}`);
  });
}
